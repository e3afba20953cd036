import { Icon } from "../controls/Icon";
import type { RecentFile } from "../host";
import { useLanguage, useT } from "../i18n";
import { fileName } from "../session/fileName";
import { openProject } from "./project";
import styles from "./RecentFiles.module.css";

/** The projects that were open last; one that is no longer there says so and cannot be chosen. */
export function RecentFiles({ files }: { readonly files: readonly RecentFile[] }) {
  const t = useT();
  if (files.length === 0) return <p className={styles["empty"]}>{t("start.noRecent")}</p>;
  return (
    <ul className={styles["list"]}>
      {files.map((file) => (
        <li key={file.path}>
          <RecentButton file={file} />
        </li>
      ))}
    </ul>
  );
}

function RecentButton({ file }: { readonly file: RecentFile }) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const opened = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  return (
    <button
      type="button"
      className={styles["file"]}
      disabled={!file.exists}
      title={file.path}
      onClick={() => void openProject(file.path)}
    >
      <Icon name="file" />
      <span className={styles["names"]}>
        <strong>{file.title === "" ? fileName(file.path) : file.title}</strong>
        <small>{file.exists ? fileName(file.path) : t("start.missing")}</small>
      </span>
      <time dateTime={file.openedAt}>{opened.format(new Date(file.openedAt))}</time>
    </button>
  );
}
