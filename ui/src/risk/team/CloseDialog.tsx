import { Button } from "../../controls/Button";
import { Dialog } from "../../controls/Dialog";
import { perform } from "../../document";
import type { ScoringRound } from "../../host";
import { useT } from "../../i18n";
import styles from "./Gathering.module.css";

interface CloseDialogProps {
  readonly round: ScoringRound;
  /** How many scorers have items left. */
  readonly unfinished: number;
  readonly onClose: () => void;
}

/** Asks before all votes are shown to all: nobody votes in the round from then on. */
export function CloseDialog({ round, unfinished, onClose }: CloseDialogProps) {
  const t = useT();
  const close = () => {
    onClose();
    void perform({ operation: "closeRound", round: round.id });
  };
  return (
    <Dialog title={t("team.closeTitle")} onClose={onClose} focusFirst="close-round">
      <p className={styles["question"]}>
        {unfinished > 0 && <strong>{t("team.unfinished", { count: unfinished })} </strong>}
        {t("team.closeHelp")}
      </p>
      <div className={styles["deeds"]}>
        <Button onClick={onClose}>{t("team.cancel")}</Button>
        <Button id="close-round" look="primary" onClick={close}>
          {t("team.close")}
        </Button>
      </div>
    </Dialog>
  );
}
