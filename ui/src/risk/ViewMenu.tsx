import { useState } from "react";

import { Button } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import field from "../controls/Field.module.css";
import { Menu } from "../controls/Menu";
import { useMirror, useReadOnly } from "../document";
import { useT } from "../i18n";
import styles from "./ViewMenu.module.css";
import { deleteView, keepView, openView } from "./views";

/** The views that the project keeps of the worksheet. */
export function ViewMenu() {
  const t = useT();
  const readOnly = useReadOnly();
  const views = useMirror((mirror) => mirror.riskViews());
  const [naming, setNaming] = useState(false);
  return (
    <>
      <Menu
        icon="file"
        label={t("risk.views")}
        groups={[
          views.map((view) => ({ label: view.title, run: () => openView(view) })),
          readOnly
            ? []
            : [{ label: t("risk.keepView"), run: () => setNaming(true) }].concat(
                views.map((view) => ({
                  label: t("risk.deleteView", { title: view.title }),
                  run: () => deleteView(view.id),
                })),
              ),
        ]}
      />
      {naming && <NameDialog onClose={() => setNaming(false)} />}
    </>
  );
}

/** Asks what a view is to be called. A view of that name is kept anew. */
function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [title, setTitle] = useState("");
  return (
    <Dialog title={t("risk.keepView")} onClose={onClose} focusFirst="view-name">
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() === "") return;
          keepView(title.trim());
          onClose();
        }}
      >
        <label htmlFor="view-name">{t("risk.viewName")}</label>
        <input
          id="view-name"
          className={field["input"]}
          autoComplete="off"
          spellCheck={false}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <Button look="primary" type="submit">
          {t("risk.keepView")}
        </Button>
      </form>
    </Dialog>
  );
}
