import { useId, useState } from "react";

import { Button, IconButton } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import type { Comparator, Factor, Measure } from "../../host";
import { type MessageKey, useT } from "../../i18n";
import { BREAKERS, breakAt, MEASURES } from "./comparator";
import { MeasureHelp } from "./MeasureHelp";
import styles from "./RankingBar.module.css";

const NOTHING = "none";

const measureKey = (measure: Measure): MessageKey => `measure.${measure}`;
const factorKey = (factor: Factor): MessageKey => `risk.${factor}`;
const letterKey = (factor: Factor): MessageKey => `worksheet.${factor}`;

interface RankingBarProps {
  readonly comparator: Comparator;
  readonly onChange: (comparator: Comparator) => void;
}

/** What the table is ranked by, always in sight: the measure, then the tie-breakers, which open to be changed. */
export function RankingBar({ comparator, onChange }: RankingBarProps) {
  const t = useT();
  const { measure, then } = comparator;
  const [breakersOpen, setBreakersOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const breakers = useId();
  return (
    <div className={styles["bar"]}>
      <Choice
        label={t("risk.rankedBy")}
        labelBeside
        options={MEASURES.map((value) => ({ value, label: t(measureKey(value)) }))}
        value={measure}
        onChange={(chosen) => onChange({ measure: chosen, then })}
      />
      <Button
        look="quiet"
        aria-expanded={breakersOpen}
        aria-controls={breakersOpen ? breakers : undefined}
        title={t("ranking.breakers")}
        onClick={() => setBreakersOpen(!breakersOpen)}
      >
        {t("ranking.then", {
          factors: then.map((factor) => t(letterKey(factor))).join(" · "),
          count: then.length,
        })}
      </Button>
      {breakersOpen && (
        <div
          id={breakers}
          role="group"
          aria-label={t("ranking.breakers")}
          className={styles["bar"]}
        >
          <Breakers comparator={comparator} onChange={onChange} />
        </div>
      )}
      <IconButton icon="help" label={t("ranking.help")} onClick={() => setHelpOpen(true)} />
      {helpOpen && <MeasureHelp onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

/** What parts rows of an equal measure, one choice a place. */
function Breakers({ comparator: { measure, then }, onChange }: RankingBarProps) {
  const t = useT();
  // One place beyond the last for a further one, while there is a score that parts nothing yet.
  const places = Math.min(then.length + 1, BREAKERS.length);
  const options: readonly { value: Factor | typeof NOTHING; label: string }[] = [
    ...BREAKERS.map((factor) => ({ value: factor, label: t(factorKey(factor)) })),
    { value: NOTHING, label: t("ranking.none") },
  ];
  return Array.from({ length: places }, (_, place) => (
    <Choice
      key={place}
      label={t("ranking.breaker", { place: place + 1 })}
      labelHidden
      options={options}
      value={then[place] ?? NOTHING}
      onChange={(chosen) => {
        const factor = chosen === NOTHING ? null : chosen;
        onChange({ measure, then: [...breakAt(then, place, factor)] });
      }}
    />
  ));
}
