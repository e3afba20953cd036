import { useEffect, useMemo, useState } from "react";

import { runCommand } from "../commands";
import { Button, IconButton } from "../controls/Button";
import { InPlaceText } from "../controls/InPlaceText";
import { Segments } from "../controls/Segments";
import { mapTitle, perform, useDocument, useMirror, useReadOnly } from "../document";
import { heatKey, type MessageKey, useLanguage, useT } from "../i18n";
import { showGuideHere } from "../session/guide";
import { goBack, showView, useNavigation, type View } from "../session/navigation";
import { showOverlay } from "../session/overlay";
import { toggleRail, useRailShown } from "../session/rail";
import { changeSettings, HEATS, useSettings } from "../session/settings";
import { MapPath } from "./MapPath";
import { PersonaFilter } from "./PersonaFilter";
import { ProjectMenu } from "./ProjectMenu";
import styles from "./TopBar.module.css";
import { UndoButtons } from "./UndoButtons";

const VIEWS: readonly View[] = ["map", "risks", "touchpoints", "personas", "maps"];
/** The same where there is something to compare. */
const VIEWS_OF_MAPS: readonly View[] = [
  "map",
  "risks",
  "touchpoints",
  "personas",
  "compare",
  "maps",
];
const viewKey = (view: View): MessageKey => `view.${view}`;

/** The one bar at the top. */
export function TopBar() {
  const t = useT();
  const view = useNavigation((state) => state.view);
  const settings = useSettings();
  const railShown = useRailShown();
  const views = useMirror((mirror) => mirror.count("map") > 1) ? VIEWS_OF_MAPS : VIEWS;
  return (
    <header className={styles["bar"]}>
      <div className={styles["side"]}>
        {view === "map" && (
          <IconButton
            icon="rail"
            label={t("command.toggleRail")}
            aria-pressed={railShown}
            onClick={toggleRail}
          />
        )}
        <ProjectMenu />
        <ProjectTitle />
        {view === "map" && <MapPath />}
        <SaveState />
        <BackButton />
      </div>
      <Segments
        label={t("view.label")}
        options={views.map((value) => ({ value, label: t(viewKey(value)) }))}
        value={view}
        onChange={showView}
      />
      <div className={styles["side"]} data-end>
        <UndoButtons />
        {view === "map" && <PersonaFilter />}
        {view === "map" && (
          <div className={styles["heat"]}>
            <span aria-hidden="true">{t("heat.label")}</span>
            <Segments
              label={t("heat.label")}
              options={HEATS.map((value) => ({ value, label: t(heatKey(value)) }))}
              value={settings.heat}
              onChange={(heat) => changeSettings({ heat })}
            />
          </div>
        )}
        {view === "map" && (
          <IconButton
            icon="present"
            label={t("command.present")}
            onClick={() => runCommand("present.start")}
          />
        )}
        <Button
          look="quiet"
          icon="search"
          aria-label={t("command.palette")}
          onClick={() => showOverlay("palette")}
        >
          <span className={styles["wide"]}>{t("command.palette")}</span>
        </Button>
        <IconButton icon="help" label={t("guide.title")} onClick={showGuideHere} />
        <IconButton
          icon="settings"
          label={t("settings.title")}
          onClick={() => showOverlay("settings")}
        />
        {view === "map" && (
          <IconButton
            icon="inspector"
            label={t("command.toggleInspector")}
            aria-pressed={settings.inspectorOpen}
            onClick={() => changeSettings({ inspectorOpen: !settings.inspectorOpen })}
          />
        )}
      </div>
    </header>
  );
}

/** One step back to the table or the map from which something was looked up. */
function BackButton() {
  const t = useT();
  const waypoint = useNavigation((state) => state.trail.at(-1));
  // The map that it leads to may be called otherwise by now.
  const map = useMirror((mirror) =>
    waypoint?.view === "map" ? mirror.get("map", waypoint.map) : undefined,
  );
  if (waypoint === undefined) return null;
  const key: MessageKey = `back.${waypoint.view}`;
  const fromCard = waypoint.view === "map" && waypoint.card !== null && map !== undefined;
  const label = fromCard ? t("back.toMap", { title: mapTitle(map) }) : t(key);
  return (
    <span className={styles["back"]}>
      <Button icon="back" title={label} onClick={goBack}>
        <span>{label}</span>
      </Button>
    </span>
  );
}

function ProjectTitle() {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const title = useMirror((mirror) => mirror.project()?.title ?? "");
  const readOnly = useReadOnly();
  const text = (
    <InPlaceText
      text={title}
      placeholder={t("project.untitled")}
      label={t("project.name")}
      editing={editing}
      onEditing={setEditing}
      onCommit={(typed) => void perform({ operation: "renameProject", title: typed })}
    />
  );
  return (
    <h1 className={styles["title"]}>
      {editing || readOnly ? (
        text
      ) : (
        <button type="button" title={t("project.rename")} onClick={() => setEditing(true)}>
          {text}
        </button>
      )}
    </h1>
  );
}

/** Writing that takes this long, in milliseconds, is spoken of; a word for less would only flicker. */
const WORTH_A_WORD = 400;

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), WORTH_A_WORD);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo]);
  return lasting;
}

/** Says only what is so: a change counts as saved when the host has answered for it. */
function SaveState() {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const savedAt = useDocument((state) => state.savedAt);
  const readOnly = useReadOnly();
  const isWriting = useLasting(useDocument(({ pending }) => pending > 0));
  const time = useMemo(() => new Intl.DateTimeFormat(language, { timeStyle: "short" }), [language]);
  if (readOnly) return null;
  return (
    <span className={styles["saved"]}>
      {isWriting
        ? t("saved.writing")
        : savedAt === null
          ? t("saved.all")
          : t("saved.at", { time: time.format(savedAt) })}
    </span>
  );
}
