import { Choice } from "../../controls/Choice";
import { Field } from "../../controls/Field";
import { NumberField } from "../../controls/NumberField";
import { SheetText } from "../../controls/SheetText";
import { mirror, useReadOnly } from "../../document";
import type { Scale } from "../../host";
import { useT } from "../../i18n";
import { reviseScale, wordScore } from "./deeds";
import { type ScaleScore, wordedScores } from "./scale";
import styles from "./ScaleForm.module.css";

/** The distances that two scores can have. */
const STEPS = { whole: 1, half: 0.5 } as const;
type Step = keyof typeof STEPS;
const STEP_NAMES: readonly Step[] = ["whole", "half"];

interface ScaleFormProps {
  readonly scale: Scale;
  readonly isInForce: boolean;
}

/** One version of a scale. The one in force is edited in place; an earlier one is only read. */
export function ScaleForm({ scale, isInForce }: ScaleFormProps) {
  const t = useT();
  const readOnly = useReadOnly() || !isInForce;
  const { title, minimum, maximum, step } = scale;
  const reachTo = (bound: "minimum" | "maximum") => (value: number | null) => {
    if (value !== null) reviseScale(scale, { [bound]: value });
  };
  return (
    <div className={styles["form"]}>
      <div className={styles["fields"]}>
        <Field
          label={t("scales.name")}
          text={title}
          readOnly={readOnly}
          onCommit={(text) => reviseScale(scale, { title: text })}
        />
        <NumberField
          label={t("scales.minimum")}
          value={minimum}
          readOnly={readOnly}
          onCommit={reachTo("minimum")}
        />
        <NumberField
          label={t("scales.maximum")}
          value={maximum}
          readOnly={readOnly}
          onCommit={reachTo("maximum")}
        />
        <Choice
          label={t("scales.step")}
          options={STEP_NAMES.map((value) => ({ value, label: t(`scales.step.${value}`) }))}
          value={step === STEPS.half ? "half" : "whole"}
          readOnly={readOnly}
          onChange={(chosen) => reviseScale(scale, { step: STEPS[chosen] })}
        />
      </div>
      <table className={styles["levels"]}>
        <thead>
          <tr>
            <th scope="col">{t("scales.score")}</th>
            <th scope="col" lang="en">
              English
            </th>
            <th scope="col" lang="zh-CN">
              简体中文
            </th>
          </tr>
        </thead>
        <tbody>
          {wordedScores(mirror(), scale)
            .toReversed()
            .map((worded) => (
              <Level key={worded.score} scale={scale} worded={worded} readOnly={readOnly} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface LevelProps {
  readonly scale: Scale;
  readonly worded: ScaleScore;
  readonly readOnly: boolean;
}

/** What one score means, in both languages side by side. */
function Level({ scale, worded: { score, level }, readOnly }: LevelProps) {
  const t = useT();
  const { textEn = "", textZh = "" } = level ?? {};
  return (
    <tr>
      <th scope="row">{score}</th>
      <td lang="en">
        <SheetText
          label={t("scales.wordingEn", { score })}
          text={textEn}
          placeholder={t("scales.wording")}
          readOnly={readOnly}
          onCommit={(text) => wordScore(scale, score, { textEn: text, textZh })}
        />
      </td>
      <td lang="zh-CN">
        <SheetText
          label={t("scales.wordingZh", { score })}
          text={textZh}
          placeholder={t("scales.wording")}
          readOnly={readOnly}
          onCommit={(text) => wordScore(scale, score, { textEn, textZh: text })}
        />
      </td>
    </tr>
  );
}
