import { useId, useState } from "react";

import { Button } from "../../controls/Button";
import { mirror, useReadOnly } from "../../document";
import type { ScalePreset } from "../../host";
import { useT } from "../../i18n";
import { adoptScales } from "./deeds";
import styles from "./ScaleSets.module.css";

const SETS: readonly ScalePreset[] = ["service-10", "five-points", "hfmea", "s-rpn"];

/** The sets of scales that come with Sightline, and what taking one over means for what was scored. */
export function ScaleSets() {
  const t = useT();
  const heading = useId();
  const readOnly = useReadOnly();
  const [asked, ask] = useState<ScalePreset | null>(null);
  return (
    <section aria-labelledby={heading} className={styles["sets"]}>
      <h3 id={heading}>{t("scales.sets")}</h3>
      <ul>
        {SETS.map((set) => (
          <li key={set}>
            <div className={styles["set"]}>
              <span>
                <strong>{t(`scales.set.${set}`)}</strong>
                {t(`scales.setHelp.${set}`)}
              </span>
              <Button
                disabled={readOnly}
                aria-label={t("scales.takeOverOf", { set: t(`scales.set.${set}`) })}
                onClick={() => (mirror().count("rating") > 0 ? ask(set) : adoptScales(set))}
              >
                {t("scales.takeOver")}
              </Button>
            </div>
            {asked === set && <Question set={set} onAnswer={() => ask(null)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps {
  readonly set: ScalePreset;
  /** Comes after what was answered is under way. */
  readonly onAnswer: () => void;
}

/** Says what becomes of the scores that were given before a set is taken over. */
function Question({ set, onAnswer }: QuestionProps) {
  const t = useT();
  const name = t(`scales.set.${set}`);
  return (
    <div
      className={styles["question"]}
      role="alertdialog"
      aria-label={t("scales.takeOverOf", { set: name })}
    >
      <p>{t("scales.takeOverHelp")}</p>
      <div>
        <Button autoFocus onClick={onAnswer}>
          {t("dialog.cancel")}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            onAnswer();
            adoptScales(set);
          }}
        >
          {t("scales.takeOver")}
        </Button>
      </div>
    </div>
  );
}
