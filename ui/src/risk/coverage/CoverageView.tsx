import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { View } from "../../controls/View";
import { mapTitle, mirror, useMirror } from "../../document";
import type { Crossing, MapCoverage, StepId } from "../../host";
import { useT } from "../../i18n";
import { reveal, revealOn } from "../../session/navigation";
import { showWorksheet } from "../page";
import styles from "./CoverageView.module.css";
import { useMapCoverage } from "./store";

/** The steps and crossings of each map that have no failure mode, in the place of the table. */
export function CoverageView() {
  const t = useT();
  const maps = useMapCoverage();
  return (
    <View aria-label={t("coverage.title")}>
      <CaptionBar
        title={t("coverage.title")}
        help={t("coverage.help")}
        end={
          <Button icon="back" autoFocus onClick={showWorksheet}>
            {t("coverage.back")}
          </Button>
        }
      />
      <div className={styles["maps"]}>
        {maps?.map((coverage) => (
          <OfMap key={coverage.map} coverage={coverage} />
        ))}
      </div>
    </View>
  );
}

function OfMap({ coverage }: { readonly coverage: MapCoverage }) {
  const t = useT();
  const map = useMirror((records) => records.get("map", coverage.map));
  if (map === undefined) return null;
  const { steps, openSteps, crossings, openCrossings } = coverage;
  return (
    <article className={styles["map"]}>
      <h3>{mapTitle(map)}</h3>
      <p role="status">
        {t("coverage.steps", { covered: steps - openSteps.length, count: steps })}
        {" · "}
        {t("coverage.crossings", { covered: crossings - openCrossings.length, count: crossings })}
      </p>
      {openSteps.length > 0 && (
        <>
          <h4>{t("coverage.openSteps")}</h4>
          <ul>
            {openSteps.map((step) => (
              <OpenStep key={step} step={step} onShow={() => showStep(coverage.map, step)} />
            ))}
          </ul>
        </>
      )}
      {openCrossings.length > 0 && (
        <>
          <h4>{t("coverage.openCrossings")}</h4>
          <ul>
            {openCrossings.map((crossing) => (
              <OpenCrossing key={crossing.link} crossing={crossing} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

const showStep = (map: string, step: StepId): void => revealOn(map, { type: "step", step }, true);

interface OpenStepProps {
  readonly step: StepId;
  readonly onShow: () => void;
}

function OpenStep({ step, onShow }: OpenStepProps) {
  const t = useT();
  const title = useMirror((records) => records.get("step", step)?.title ?? "");
  return (
    <li>
      <Button look="quiet" icon="map" onClick={onShow}>
        {title === "" ? t("risk.untitled") : title}
      </Button>
    </li>
  );
}

/** The two cards between which the service crosses a line, and which lines. */
function OpenCrossing({ crossing: { source, target, lines } }: { readonly crossing: Crossing }) {
  const t = useT();
  const text = (card: string) => mirror().get("card", card)?.text ?? "";
  const names = lines.map((line) => t(`line.${line}`)).join(", ");
  return (
    <li>
      <Button look="quiet" icon="map" onClick={() => reveal(source, [target])}>
        {text(source)} → {text(target)}
      </Button>
      <small>{names}</small>
    </li>
  );
}
