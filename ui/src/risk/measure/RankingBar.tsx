import { useState } from "react";

import { IconButton } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import type { Comparator, Factor, Measure } from "../../host";
import { type MessageKey, useT } from "../../i18n";
import { BREAKERS, breakAt, MEASURES } from "./comparator";
import { MeasureHelp } from "./MeasureHelp";
import styles from "./RankingBar.module.css";

const NOTHING = "none";

const measureKey = (measure: Measure): MessageKey => `measure.${measure}`;
const factorKey = (factor: Factor): MessageKey => `risk.${factor}`;

interface RankingBarProps {
  readonly comparator: Comparator;
  readonly onChange: (comparator: Comparator) => void;
}

/** What the table is ranked by, in sight and to be changed: the measure, then each tie-breaker. */
export function RankingBar({ comparator, onChange }: RankingBarProps) {
  const t = useT();
  const { measure, then } = comparator;
  const [helpOpen, setHelpOpen] = useState(false);
  // One place beyond the last for a further one, while there is a score that parts nothing yet.
  const places = Math.min(then.length + 1, BREAKERS.length);
  const breakers: readonly { value: Factor | typeof NOTHING; label: string }[] = [
    ...BREAKERS.map((factor) => ({ value: factor, label: t(factorKey(factor)) })),
    { value: NOTHING, label: t("ranking.none") },
  ];
  return (
    <div className={styles["bar"]}>
      <span className={styles["label"]}>{t("risk.rankedBy")}</span>
      <Choice
        label={t("risk.rankedBy")}
        labelHidden
        readOnly={false}
        options={MEASURES.map((value) => ({ value, label: t(measureKey(value)) }))}
        value={measure}
        onChange={(chosen) => onChange({ measure: chosen, then })}
      />
      {Array.from({ length: places }, (_, place) => (
        <span key={place} className={styles["breaker"]}>
          <span className={styles["label"]}>{t("ranking.then")}</span>
          <Choice
            label={t("ranking.breaker", { place: place + 1 })}
            labelHidden
            readOnly={false}
            options={breakers}
            value={then[place] ?? NOTHING}
            onChange={(chosen) => {
              const factor = chosen === NOTHING ? null : chosen;
              onChange({ measure, then: [...breakAt(then, place, factor)] });
            }}
          />
        </span>
      ))}
      <span className={styles["label"]}>{t("ranking.order")}</span>
      <IconButton icon="help" label={t("ranking.help")} onClick={() => setHelpOpen(true)} />
      {helpOpen && <MeasureHelp onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
