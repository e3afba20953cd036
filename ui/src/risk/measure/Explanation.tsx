import { type ReactNode, useEffect, useState } from "react";

import { useDocument } from "../../document";
import { type CauseId, type Comparator, type FailureModeId, host } from "../../host";
import { useLanguage, useT } from "../../i18n";
import { tellProblem } from "../../notices";
import styles from "./Explanation.module.css";

interface ExplanationProps {
  readonly row: { readonly failureMode: FailureModeId; readonly cause: CauseId | null };
  readonly comparator: Comparator;
  /** What else is to be said of the row. */
  readonly children?: ReactNode;
}

/** How long a row is the active one, in milliseconds, before it is explained: walking on asks for nothing. */
const REST = 120;

/** Why the active row stands where it stands. */
export function Explanation({ row, comparator, children }: ExplanationProps) {
  const { failureMode, cause } = row;
  const t = useT();
  const language = useLanguage((state) => state.language);
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    if (document === null) return;
    let isWished = true;
    const timer = setTimeout(() => {
      host.explainRisk(document, failureMode, cause, comparator, language).then((explained) => {
        if (isWished) setSentence(explained ?? "");
      }, tellProblem);
    }, REST);
    return () => {
      isWished = false;
      clearTimeout(timer);
    };
  }, [document, revision, failureMode, cause, comparator, language]);
  return (
    <div className={styles["explanation"]}>
      <span className={styles["label"]}>{t("ranking.why")}</span>
      <span aria-live="polite">{sentence}</span>
      {children}
    </div>
  );
}
