import { useEffect, useState } from "react";

import { Button, IconButton } from "../controls/Button";
import { useT } from "../i18n";
import { dismiss, type Notice, useNotices } from "../notices";
import styles from "./Notices.module.css";

/** How long a notice of something done stays; a problem stays until it is read. In milliseconds. */
const DONE_STAYS = 8000;

/** What the window has to tell, at the lower edge; assistive technology hears it as it comes. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className={styles["area"]} role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeItem({ notice }: { readonly notice: Notice }) {
  const t = useT();
  const { id, kind, action } = notice;
  // Nobody is hurried who is about to read or to press.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (kind === "problem" || held) return;
    const timer = setTimeout(() => dismiss(id), DONE_STAYS);
    return () => clearTimeout(timer);
  }, [id, kind, held]);
  return (
    <div
      className={styles["notice"]}
      data-kind={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{t(notice.message, notice.values())}</p>
      {action !== null && (
        <Button
          look="quiet"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {t(action.label)}
        </Button>
      )}
      <IconButton icon="close" label={t("notice.dismiss")} onClick={() => dismiss(id)} />
    </div>
  );
}
