import { laneName } from "../../canvas/accessibleName";
import { Button } from "../../controls/Button";
import { Field } from "../../controls/Field";
import { Segments } from "../../controls/Segments";
import { type Mirror, perform, useDocument, useMirror, useReadOnly } from "../../document";
import { MAP_STATES } from "../../document/mapStates";
import { useGrammarFindings } from "../../document/grammarFindings";
import type { Map, MapId } from "../../host";
import { mapStateKey, useT } from "../../i18n";
import { showPanel } from "../../session/panel";
import { hiddenLanes, showLane } from "../lanes";
import { openTimePanel } from "../time/panel";
import styles from "./Inspector.module.css";
import { LinkedFrom } from "./LinkedFrom";
import { MapPersonas } from "./MapPersonas";
import { MomentsOfTruth } from "./MomentsOfTruth";
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
  const findings = useGrammarFindings(map.id)?.filter(({ exemption }) => exemption === null);
  const questions = useDocument(({ mirror }) => openQuestionCount(mirror));
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
            options={MAP_STATES.map((value) => ({ value, label: t(mapStateKey(value)) }))}
            value={map.state}
            onChange={(state) => void perform({ operation: "setMapState", map: map.id, state })}
          />
        </Section>
      )}
      <MapPersonas map={map.id} />
      <HiddenLanes map={map.id} />
      <ul className={styles["quiet"]}>
        <li>{t("count.steps", { count: steps })}</li>
        <li>{t("count.lanes", { count: lanes })}</li>
        <li>{t("count.cards", { count: cards })}</li>
      </ul>
      <div className={styles["actions"]}>
        <Button icon="time" onClick={openTimePanel}>
          {t("timePanel.title")}
        </Button>
      </div>
      <LinkedFrom map={map.id} />
      <MomentsOfTruth map={map.id} />
      <Section title={t("inspector.workshop")}>
        <Button onClick={() => showPanel("grammar")}>
          {findings === undefined
            ? t("command.grammar")
            : t("grammar.count", { count: findings.length })}
        </Button>
        <Button onClick={() => showPanel("questions")}>
          {t("canvas.card.openQuestions", { count: questions })}
        </Button>
      </Section>
    </>
  );
}

/** The lanes that are out of sight, and the way back for each. */
function HiddenLanes({ map }: { readonly map: MapId }) {
  const t = useT();
  const readOnly = useReadOnly();
  useMirror((records) => records.lanesOfMap(map));
  const hidden = hiddenLanes(map);
  if (hidden.length === 0) return null;
  return (
    <Section title={t("inspector.hiddenLanes")}>
      <ul className={styles["list"]}>
        {hidden.map(({ id, kind }) => (
          <li key={id} className={styles["entry"]}>
            <span>{laneName({ lane: id, kind })}</span>
            {!readOnly && <Button onClick={() => showLane(id)}>{t("inspector.showLane")}</Button>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How many questions of the project nobody has answered. */
function openQuestionCount(records: Mirror): number {
  let count = 0;
  for (const { answer } of records.all("question")) if (answer === "") count++;
  return count;
}
