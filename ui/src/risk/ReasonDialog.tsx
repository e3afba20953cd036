import { useEffect, useState } from "react";

import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Dialog } from "../controls/Dialog";
import { Icon } from "../controls/Icon";
import { mirror, useDocument } from "../document";
import { type Factor, host, type Language, type NewScore, type RiskWarning } from "../host";
import { useLanguage, useT } from "../i18n";
import { tellProblem } from "../notices";
import { type Asking, useReason } from "./reason";
import styles from "./ReasonDialog.module.css";
import { scoresOf, wordingIn } from "./scales/scale";

/** Asks why scores are others now, before they are written beside the first ones. */
export function ReasonDialog() {
  const asking = useReason((state) => state.asking);
  return asking === null ? null : <Question {...asking} />;
}

function Question({ factor, scores, answer }: Asking) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const [first, ...others] = scores;
  const count = scores.length;
  const [chosen, choose] = useState(first.score);
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
            options={optionsOf(factor, language)}
            onChange={(picked) => choose(Number(picked))}
          />
        )}
        <Warnings scores={[{ ...first, score: chosen }, ...others]} />
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

/** What is to be said of scores before they are given. It bars nothing. */
function Warnings({ scores }: { readonly scores: readonly NewScore[] }) {
  const t = useT();
  const warnings = useScoreWarnings(scores);
  return (
    <div role="status">
      {warnings.map((warning) => (
        <p key={warning} className={styles["warning"]}>
          <Icon name="warning" />
          {t(`risk.warned.${warning}`)}
        </p>
      ))}
    </div>
  );
}

function useScoreWarnings(scores: readonly NewScore[]): readonly RiskWarning[] {
  const document = useDocument((state) => state.document);
  const [warnings, setWarnings] = useState<readonly RiskWarning[]>([]);
  // The question itself, so that it is asked again only where it is another one.
  const asked = JSON.stringify(scores);
  useEffect(() => {
    if (document === null) return;
    let isWished = true;
    host.scoreWarnings(document, JSON.parse(asked) as NewScore[]).then((read) => {
      if (isWished) setWarnings(read);
    }, tellProblem);
    return () => {
      isWished = false;
    };
  }, [document, asked]);
  return warnings;
}

/** The scores of the scale in force with what they mean, the worst first. */
function optionsOf(factor: Factor, language: Language) {
  const records = mirror();
  const scale = records.scaleInForce(factor);
  const scores = scale === undefined ? [] : scoresOf(records, scale);
  return scores.toReversed().map(({ score, level }) => ({
    value: String(score),
    label: level === undefined ? String(score) : `${score} · ${wordingIn(language, level)}`,
  }));
}
