import { type SubmitEvent, useState } from "react";

import { Button } from "../../controls/Button";
import { Dialog } from "../../controls/Dialog";
import { perform } from "../../document";
import type { Scorer } from "../../host";
import { useT } from "../../i18n";
import styles from "./Gathering.module.css";

interface RenameDialogProps {
  readonly scorer: Scorer;
  readonly onClose: () => void;
}

/** Gives somebody who scores another name. What is refused stays to be mended. */
export function RenameDialog({ scorer, onClose }: RenameDialogProps) {
  const t = useT();
  const [name, setName] = useState(scorer.name);
  const rename = async (event: SubmitEvent) => {
    event.preventDefault();
    const change = await perform({ operation: "renameScorer", scorer: scorer.id, name });
    if (change !== null) onClose();
  };
  return (
    <Dialog title={t("team.renameTitle")} onClose={onClose} focusFirst="scorer-name">
      <form className={styles["rename"]} onSubmit={(event) => void rename(event)}>
        <label htmlFor="scorer-name">{t("team.renameField")}</label>
        <input
          id="scorer-name"
          value={name}
          autoComplete="off"
          spellCheck={false}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setName(target.value)}
        />
        <p className={styles["about"]}>{t("team.renameHelp")}</p>
        <div className={styles["deeds"]}>
          <Button onClick={onClose}>{t("team.cancel")}</Button>
          <Button look="primary" type="submit" disabled={name.trim() === ""}>
            {t("team.renameDeed")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
