import type { Comparison, RiskPicture } from "../host";
import { type MessageKey, useT } from "../i18n";
import type { MapPair } from "./chosen";
import styles from "./RiskPictures.module.css";

const FIGURES = ["failureModes", "high", "medium", "low", "highestRpn"] as const;
const figureKey = (figure: keyof RiskPicture): MessageKey => `riskPicture.${figure}`;

interface RiskPicturesProps {
  readonly comparison: Comparison;
  readonly pair: MapPair;
}

/** How risky both maps are, figure by figure. */
export function RiskPictures({ comparison, pair }: RiskPicturesProps) {
  const t = useT();
  const titles = pair.map(({ title }) => (title === "" ? t("map.untitled") : title));
  const pictures = [comparison.earlierRisks, comparison.laterRisks];
  return (
    <table className={styles["pictures"]}>
      <caption>{t("compare.risks")}</caption>
      <thead>
        <tr>
          <td />
          {FIGURES.map((figure) => (
            <th key={figure} scope="col">
              {t(figureKey(figure))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pictures.map((picture, at) => (
          <tr key={at}>
            <th scope="row">{titles[at]}</th>
            {FIGURES.map((figure) => (
              <td key={figure}>{picture[figure] ?? t("compare.unknown")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
