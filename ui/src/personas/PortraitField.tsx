import { type DragEvent, type KeyboardEvent, useState } from "react";

import { Menu } from "../controls/Menu";
import { Portrait } from "../controls/Portrait";
import { personaName, useReadOnly } from "../document";
import type { Persona } from "../host";
import { useT } from "../i18n";
import { isComposing } from "../input";
import {
  choosePortrait,
  dragsFiles,
  dropPortrait,
  pastePortraitFromMenu,
  removePortrait,
} from "./portrait";
import styles from "./PortraitField.module.css";

interface PortraitFieldProps {
  readonly persona: Persona;
  /** Where she stands in the list of all, from 0. */
  readonly place: number;
}

/** The portrait on a sheet: a click chooses a picture, a drop shows one, Delete takes it away. */
export function PortraitField({ persona, place }: PortraitFieldProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const [taking, setTaking] = useState(false);
  const { id } = persona;
  const alt = t("persona.portraitOf", { name: personaName(persona) });
  const portrait = <Portrait persona={persona} place={place} size={120} alt={alt} />;
  if (readOnly) return portrait;

  const dragOver = (event: DragEvent) => {
    if (!dragsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setTaking(true);
  };
  const drop = (event: DragEvent) => {
    setTaking(false);
    if (event.defaultPrevented || !dragsFiles(event)) return;
    event.preventDefault();
    dropPortrait(id, event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== "Delete" || persona.image === null) return;
    event.preventDefault();
    removePortrait(id);
  };
  return (
    <div
      className={styles["field"]}
      data-taking={taking}
      onDragOver={dragOver}
      onDragLeave={() => setTaking(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className={styles["portrait"]}
        title={t("command.chooseImage")}
        onClick={() => void choosePortrait(id)}
        onKeyDown={onKeyDown}
      >
        {portrait}
        <span className="spoken">{t("command.chooseImage")}</span>
      </button>
      <div className={styles["menu"]}>
        <Menu
          icon="image"
          label={t("persona.portraitMenu")}
          groups={[
            [
              { label: t("command.chooseImage"), run: () => void choosePortrait(id) },
              {
                label: t("persona.pastePortrait"),
                shortcut: "Mod+V",
                run: () => void pastePortraitFromMenu(id),
              },
            ],
            [
              {
                label: t("command.removeImage"),
                shortcut: "Delete",
                danger: true,
                disabled: persona.image === null,
                run: () => removePortrait(id),
              },
            ],
          ]}
        />
      </div>
    </div>
  );
}
