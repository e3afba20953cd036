import { Button, IconButton } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import { Field } from "../controls/Field";
import { nameVersion, perform, tellDeleted, useMirror, useReadOnly } from "../document";
import type { Version } from "../host";
import { useLanguage, useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { closeOverlay } from "../session/overlay";
import styles from "./VersionsDialog.module.css";

/** The named versions of the project: the trend chart goes from one to the next. */
export function VersionsDialog() {
  const t = useT();
  const readOnly = useReadOnly();
  const versions = useMirror((records) => records.versions());
  const title = t("versions.new", { number: versions.length + 1 });
  return (
    <Dialog title={t("versions.title")} onClose={closeOverlay} onGuide={showGuideHere}>
      <p className={styles["explanation"]}>{t("versions.explanation")}</p>
      <ul className={styles["list"]}>
        {versions.map((version) => (
          <Item key={version.id} version={version} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && (
        <Button icon="add" onClick={() => void nameVersion(title, "")}>
          {t("versions.add")}
        </Button>
      )}
    </Dialog>
  );
}

interface ItemProps {
  readonly version: Version;
  readonly readOnly: boolean;
}

function Item({ version, readOnly }: ItemProps) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const made = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const { id, title, note, madeAt, madeBy, locked } = version;
  const remove = async () => {
    const change = await perform({ operation: "deleteVersion", version: id });
    tellDeleted(change, "deleted.version", title, { table: "version", count: 1 });
  };
  return (
    <li className={styles["item"]}>
      <Field
        label={t("versions.name")}
        labelHidden
        text={title}
        readOnly={readOnly || locked}
        onCommit={(typed) =>
          void perform({ operation: "editVersion", version: id, title: typed, note })
        }
      />
      <small>
        {made.format(new Date(madeAt))}
        {madeBy !== "" && ` · ${madeBy}`}
      </small>
      {locked ? (
        <span>{t("versions.locked")}</span>
      ) : (
        !readOnly && (
          <>
            <Button
              aria-label={t("versions.lockOf", { title })}
              onClick={() => void perform({ operation: "lockVersion", version: id })}
            >
              {t("versions.lock")}
            </Button>
            <IconButton
              icon="delete"
              label={t("versions.deleteOf", { title })}
              onClick={() => void remove()}
            />
          </>
        )
      )}
    </li>
  );
}
