import { Dialog } from "../../controls/Dialog";
import { useT } from "../../i18n";
import styles from "./MeasureHelp.module.css";

const PARTS = [
  "measureHelp.ordinal",
  "measureHelp.ties",
  "measureHelp.grave",
  "measureHelp.noLine",
  "measureHelp.actionPriority",
  "measureHelp.others",
  "measureHelp.service",
  "measureHelp.missing",
] as const;

/** What each measure tells of a risk, and what the RPN cannot tell. */
export function MeasureHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t("measureHelp.title")} onClose={onClose}>
      <ul className={styles["parts"]}>
        {PARTS.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
