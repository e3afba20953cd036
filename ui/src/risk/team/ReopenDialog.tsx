import { Button } from "../../controls/Button";
import { Dialog } from "../../controls/Dialog";
import { perform } from "../../document";
import type { ScoringRound } from "../../host";
import { useT } from "../../i18n";
import styles from "./Gathering.module.css";
import { goToTeam } from "./store";

interface ReopenDialogProps {
  readonly round: ScoringRound;
  /** On how many of its items the team has agreed. */
  readonly agreed: number;
  readonly onClose: () => void;
}

/** Says what it means to open a round again whose votes were shown, or why it stays closed. */
export function ReopenDialog({ round, agreed, onClose }: ReopenDialogProps) {
  const t = useT();
  const reopen = () => {
    onClose();
    void perform({ operation: "reopenRound", round: round.id });
  };
  const begin = () => {
    onClose();
    goToTeam({ at: "beginning" });
  };
  const staysClosed = agreed > 0;
  return (
    <Dialog
      title={t(staysClosed ? "team.reopenAgreedTitle" : "team.reopenTitle")}
      onClose={onClose}
      focusFirst="reopen-round"
    >
      <p className={styles["question"]}>
        {staysClosed ? t("team.reopenAgreed", { count: agreed }) : t("team.reopenHelp")}
      </p>
      <div className={styles["deeds"]}>
        <Button onClick={onClose}>{t("team.cancel")}</Button>
        <Button id="reopen-round" look="primary" onClick={staysClosed ? begin : reopen}>
          {t(staysClosed ? "team.begin" : "team.reopenDeed")}
        </Button>
      </div>
    </Dialog>
  );
}
