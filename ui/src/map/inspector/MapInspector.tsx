import { Field } from "../../controls/Field";
import { Segments } from "../../controls/Segments";
import { perform, useMirror, useReadOnly } from "../../document";
import type { Map } from "../../host";
import { useT } from "../../i18n";
import styles from "./Inspector.module.css";
import { MapPersonas } from "./MapPersonas";
import { Section } from "./Section";

/** What the map is, and how much stands in it. */
export function MapInspector({ map }: { readonly map: Map }) {
  const t = useT();
  const readOnly = useReadOnly();
  const steps = useMirror((records) => records.stepsOfMap(map.id).length);
  const lanes = useMirror((records) => records.lanesOfMap(map.id).length);
  const cards = useMirror((records) =>
    records.lanesOfMap(map.id).reduce((sum, lane) => sum + records.cardsOfLane(lane.id).length, 0),
  );
  return (
    <>
      <Field
        key={map.id}
        label={t("map.name")}
        text={map.title}
        readOnly={readOnly}
        onCommit={(title) => void perform({ operation: "renameMap", map: map.id, title })}
      />
      {!readOnly && (
        <Section title={t("inspector.mapState")}>
          <Segments
            label={t("inspector.mapState")}
            options={[
              { value: "as-is", label: t("map.asIs") },
              { value: "to-be", label: t("map.toBe") },
            ]}
            value={map.state}
            onChange={(state) => void perform({ operation: "setMapState", map: map.id, state })}
          />
        </Section>
      )}
      <MapPersonas map={map.id} />
      <ul className={styles["quiet"]}>
        <li>{t("count.steps", { count: steps })}</li>
        <li>{t("count.lanes", { count: lanes })}</li>
        <li>{t("count.cards", { count: cards })}</li>
      </ul>
    </>
  );
}
