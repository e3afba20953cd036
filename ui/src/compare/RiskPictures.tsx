import type { Comparison, RiskPicture } from "../host";
import { type MessageKey, useT } from "../i18n";
import type { MapPair } from "./chosen";
import { FigureTable } from "./FigureTable";

const FIGURES = ["failureModes", "high", "medium", "low", "highestRpn"] as const;
const figureKey = (figure: keyof RiskPicture): MessageKey => `riskPicture.${figure}`;

interface RiskPicturesProps {
  readonly comparison: Comparison;
  readonly pair: MapPair;
}

/** How risky both maps are, figure by figure. */
export function RiskPictures({ comparison, pair }: RiskPicturesProps) {
  const t = useT();
  const say = (figure: number | null) => figure?.toString() ?? t("compare.unknown");
  const figures = FIGURES.map((figure) => ({
    title: t(figureKey(figure)),
    earlier: say(comparison.earlierRisks[figure]),
    later: say(comparison.laterRisks[figure]),
  }));
  return <FigureTable title={t("compare.risks")} figures={figures} pair={pair} />;
}
