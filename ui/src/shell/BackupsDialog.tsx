import { useEffect, useState } from "react";

import { Button } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import { useDocument } from "../document";
import { type Backup, host } from "../host";
import { useLanguage, useT } from "../i18n";
import { tellProblem } from "../notices";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import styles from "./BackupsDialog.module.css";
import { restoreBackup } from "./project";

/** The copies that Sightline made by itself; each opens as a new file beside the original. */
export function BackupsDialog() {
  const t = useT();
  const document = useDocument((state) => state.document);
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  useEffect(() => {
    if (document === null) return;
    host.backups(document).then(setBackups).catch(tellProblem);
  }, [document]);
  return (
    <Dialog title={t("backups.title")} onClose={closeOverlay} onGuide={showGuideHere}>
      <p className={styles["explanation"]}>{t("backups.explanation")}</p>
      {backups?.length === 0 && <p>{t("backups.none")}</p>}
      <ul className={styles["list"]}>
        {backups?.map((backup) => (
          <BackupItem key={backup.path} backup={backup} />
        ))}
      </ul>
    </Dialog>
  );
}

function BackupItem({ backup }: { readonly backup: Backup }) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const taken = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" });
  const kilobytes = Math.max(1, Math.round(backup.bytes / 1024));
  const name = taken.format(new Date(backup.takenAt));
  return (
    <li className={styles["item"]}>
      <span>
        {name}
        <small>{t("backups.size", { kilobytes })}</small>
      </span>
      <Button
        aria-label={t("backups.restoreOf", { name })}
        onClick={() => {
          closeOverlay();
          void restoreBackup(backup.path);
        }}
      >
        {t("backups.restore")}
      </Button>
    </li>
  );
}
