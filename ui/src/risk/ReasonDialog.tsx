import { useState } from "react";

import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import { mirror } from "../document";
import type { Factor, Language } from "../host";
import { useLanguage, useT } from "../i18n";
import { type Answer, useReason } from "./reason";
import styles from "./ReasonDialog.module.css";

/** Asks why scores are others now, before they are written beside the first ones. */
export function ReasonDialog() {
  const asking = useReason((state) => state.asking);
  return asking === null ? null : <Question {...asking} />;
}

interface QuestionProps {
  readonly factor: Factor;
  readonly score: number;
  readonly count: number;
  readonly answer: (answer: Answer | null) => void;
}

function Question({ factor, score, count, answer }: QuestionProps) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const [chosen, choose] = useState(score);
  const [reason, setReason] = useState("");
  const given = reason.trim();
  return (
    <Dialog
      title={t("risk.scoreAgain", { count })}
      onClose={() => answer(null)}
      focusFirst="score-reason"
    >
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== "") answer({ reason: given, score: chosen });
        }}
      >
        {count === 1 && (
          <Choice
            label={t(`risk.${factor}`)}
            readOnly={false}
            value={String(chosen)}
            options={scoresOf(factor, language)}
            onChange={(picked) => choose(Number(picked))}
          />
        )}
        <label htmlFor="score-reason">{t("risk.scoreReason")}</label>
        <input
          id="score-reason"
          className={styles["reason"]}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button look="primary" type="submit" disabled={given === ""}>
          {t("risk.recordScores", { count })}
        </Button>
      </form>
    </Dialog>
  );
}

/** The scores of the scale in force with what they mean, the worst first. */
function scoresOf(factor: Factor, language: Language) {
  const records = mirror();
  const scale = records.scaleInForce(factor);
  const levels = scale === undefined ? [] : records.levelsOf(scale.id);
  return levels.toReversed().map(({ score, textEn, textZh }) => ({
    value: String(score),
    label: `${score} · ${language === "zh-CN" ? textZh : textEn}`,
  }));
}
