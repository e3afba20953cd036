import { useState } from "react";

import { Button } from "../controls/Button";
import { useT } from "../i18n";
import { isComposing } from "../input";
import styles from "./OpenProject.module.css";
import { chooseProject, openProject } from "./project";

/** Opens a file by the system's dialog, or by its path where there is no such dialog. */
export function OpenProject() {
  const t = useT();
  const [typing, setTyping] = useState(false);
  const [path, setPath] = useState("");
  if (!typing) {
    const choose = async () => setTyping(!(await chooseProject()));
    return (
      <Button icon="folder" onClick={() => void choose()}>
        {t("start.open")}
      </Button>
    );
  }
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== "") void openProject(path.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !isComposing(event)) setTyping(false);
        // The Enter that commits a candidate would submit the form.
        if (event.key === "Enter" && isComposing(event)) event.preventDefault();
      }}
    >
      <input
        aria-label={t("start.path")}
        placeholder={t("start.path")}
        value={path}
        autoFocus
        onChange={(event) => setPath(event.target.value)}
      />
      <Button type="submit">{t("start.openPath")}</Button>
    </form>
  );
}
