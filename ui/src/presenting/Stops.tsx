import { useState } from "react";

import { Button, IconButton } from "../controls/Button";
import { Field } from "../controls/Field";
import { perform, useMirror, useReadOnly } from "../document";
import type { Stop } from "../host";
import { useT } from "../i18n";
import { addStop, lookAtStop, moveStop } from "./stops";
import styles from "./SpeakerDesk.module.css";

/** The stops of the presentation: what is shown one after the other, over all maps, with what the speaker notes there. */
export function Stops() {
  const t = useT();
  const readOnly = useReadOnly();
  const stops = useMirror((mirror) => mirror.stops());
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className={styles["part"]}>
      <h3>{t("present.stops")}</h3>
      {stops.length === 0 && <p className={styles["quiet"]}>{t("present.noStops")}</p>}
      <ol className={styles["frames"]}>
        {stops.map((stop, at) => (
          <li key={stop.id}>
            <div className={styles["stop"]}>
              <button type="button" onClick={() => lookAtStop(stop)}>
                {stop.title === "" ? t("present.untitledStop") : stop.title}
              </button>
              <IconButton
                icon="up"
                label={t("present.stopUp")}
                disabled={readOnly || at === 0}
                onClick={() => moveStop(stops, at, -1)}
              />
              <IconButton
                icon="down"
                label={t("present.stopDown")}
                disabled={readOnly || at === stops.length - 1}
                onClick={() => moveStop(stops, at, 1)}
              />
              <IconButton
                icon="more"
                label={t("present.editStop")}
                aria-expanded={open === stop.id}
                onClick={() => setOpen(open === stop.id ? null : stop.id)}
              />
            </div>
            {open === stop.id && <EditedStop stop={stop} />}
          </li>
        ))}
      </ol>
      <div>
        <Button icon="add" disabled={readOnly} onClick={() => setOpen(addStop())}>
          {t("present.addStop")}
        </Button>
      </div>
    </section>
  );
}

function EditedStop({ stop: { id, title, notes } }: { readonly stop: Stop }) {
  const t = useT();
  const readOnly = useReadOnly();
  const edit = (said: { readonly title?: string; readonly notes?: string }) =>
    void perform({ operation: "editStop", stop: id, title, notes, ...said });
  return (
    <div className={styles["edited"]}>
      <Field
        label={t("present.stopTitle")}
        text={title}
        readOnly={readOnly}
        onCommit={(typed) => edit({ title: typed })}
      />
      <Field
        label={t("present.stopNotes")}
        text={notes}
        multiline
        readOnly={readOnly}
        onCommit={(typed) => edit({ notes: typed })}
      />
      <div>
        <Button
          look="quiet"
          icon="delete"
          disabled={readOnly}
          onClick={() => void perform({ operation: "deleteStop", stop: id })}
        >
          {t("present.deleteStop")}
        </Button>
      </div>
    </div>
  );
}
