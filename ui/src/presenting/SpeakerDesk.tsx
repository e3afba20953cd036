import { useEffect, useState } from "react";

import { Button } from "../controls/Button";
import { Checkbox } from "../controls/Checkbox";
import { Choice } from "../controls/Choice";
import { Segments } from "../controls/Segments";
import { useDocument, useMirror } from "../document";
import type { Display } from "../host";
import { type MessageKey, useT } from "../i18n";
import { reveal, useNavigation } from "../session/navigation";
import { passed, sayPassed } from "./clock";
import { doOnWall, endPresentation, findDisplays, present, sayToWall, useDesk } from "./desk";
import type { Walk } from "./frames";
import styles from "./SpeakerDesk.module.css";
import { Stops } from "./Stops";
import type { Shown, Tool } from "./talk";
import { frameTitle, notesOf } from "./wording";

/** What the speaker sees and nobody else: what comes next, what is noted there, how much time has passed. */
export function SpeakerDesk() {
  const shown = useDesk((desk) => desk.shown);
  // What is shown is read from the records as they are at this revision.
  useDocument((state) => state.revision);
  return shown === null ? <Beginning /> : <Presenting shown={shown} />;
}

/** Where nothing is presented yet. */
function Beginning() {
  const t = useT();
  const map = useNavigation((state) => state.map);
  useEffect(() => void findDisplays(), []);
  return (
    <>
      <p className={styles["quiet"]}>{t("present.help")}</p>
      <DisplayChoice />
      <div>
        <Button
          look="primary"
          icon="present"
          disabled={map === null}
          onClick={() => void present()}
        >
          {t("command.present")}
        </Button>
      </div>
      <Stops />
    </>
  );
}

/** On which display, where there are several. */
function DisplayChoice() {
  const t = useT();
  const { displays, display } = useDesk();
  if (displays.length < 2) return null;
  const words = ({ name, width, height, isHere }: Display, at: number) => {
    const values = { number: at + 1, name, width, height };
    return t(isHere ? "present.thisDisplay" : "present.otherDisplay", values);
  };
  return (
    <Choice
      label={t("present.display")}
      options={displays.map((one, at) => ({ value: String(at), label: words(one, at) }))}
      value={String(display ?? displays.findIndex(({ isHere }) => isHere))}
      onChange={(chosen) => useDesk.setState({ display: Number(chosen) })}
    />
  );
}

const WALKS: readonly Walk[] = ["phases", "steps", "stops"];
const TOOLS: readonly Tool[] = ["pointer", "spotlight", "pen"];

function Presenting({ shown }: { readonly shown: Shown }) {
  const t = useT();
  const { walk, lanes, heat, curves, cover } = shown;
  const hasStops = useMirror((mirror) => mirror.stops().length > 0);
  return (
    <>
      <Passed shown={shown} />
      <Turn shown={shown} />
      <Notes shown={shown} />
      <section className={styles["part"]}>
        <h3>{t("present.onWall")}</h3>
        <div className={styles["deeds"]}>
          <Toggle command="wall.black" label="command.wallBlack" pressed={cover === "black"} />
          <Toggle command="wall.white" label="command.wallWhite" pressed={cover === "white"} />
          {TOOLS.map((tool) => (
            <Toggle
              key={tool}
              command={`wall.${tool}`}
              label={`present.tool.${tool}`}
              pressed={shown.tool === tool}
            />
          ))}
          <Button look="quiet" onClick={() => doOnWall("wall.wipe")}>
            {t("command.wallWipe")}
          </Button>
        </div>
        <Checkbox
          label={t("command.wallLanes")}
          checked={lanes !== null}
          readOnly={false}
          onChange={() => doOnWall("wall.lanes")}
        />
        <Checkbox
          label={t("command.wallCurves")}
          checked={curves}
          readOnly={false}
          onChange={() => doOnWall("wall.curves")}
        />
        <div className={styles["deeds"]}>
          <Button look="quiet" onClick={() => doOnWall("wall.heat")}>
            {t("present.heat", { heat: t(`heat.${heat}`) })}
          </Button>
        </div>
      </section>
      <section className={styles["part"]}>
        <h3>{t("present.sequence")}</h3>
        <Segments
          label={t("present.walk")}
          options={(hasStops ? WALKS : WALKS.slice(0, -1)).map((value) => ({
            value,
            label: t(`present.walk.${value}`),
          }))}
          value={walk}
          onChange={(chosen) => sayToWall({ says: "walk", walk: chosen })}
        />
        <OtherMap shown={shown} />
        <Frames shown={shown} />
      </section>
      <Stops />
      <div>
        <Button onClick={endPresentation}>{t("command.wallEnd")}</Button>
      </div>
    </>
  );
}

interface ToggleProps {
  readonly command: string;
  readonly label: MessageKey;
  readonly pressed: boolean;
}

function Toggle({ command, label, pressed }: ToggleProps) {
  const t = useT();
  return (
    <Button look="quiet" aria-pressed={pressed} onClick={() => doOnWall(command)}>
      {t(label)}
    </Button>
  );
}

/** The time that has passed, in figures that are read from a step away. */
function Passed({ shown: { clock } }: { readonly shown: Shown }) {
  const t = useT();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  const stands = clock.since === null;
  return (
    <div className={styles["clock"]}>
      <output aria-label={t("present.passed")} data-stands={stands ? "" : undefined}>
        {sayPassed(passed(clock, now))}
      </output>
      <Button look="quiet" onClick={() => doOnWall("wall.clock")}>
        {t(stands ? "present.clockOn" : "present.clockOff")}
      </Button>
      <Button look="quiet" onClick={() => doOnWall("wall.restartClock")}>
        {t("command.wallRestartClock")}
      </Button>
    </div>
  );
}

/** What is shown, what comes next, and the way there. */
function Turn({ shown: { frames, at } }: { readonly shown: Shown }) {
  const t = useT();
  const { mirror } = useDocument.getState();
  const [now, next] = [frames[at], frames[at + 1]];
  if (now === undefined) return null;
  return (
    <section className={styles["part"]} aria-live="polite">
      <p className={styles["now"]}>{frameTitle(mirror, now, t)}</p>
      <p className={styles["quiet"]}>
        {next === undefined
          ? t("present.isLast")
          : t("present.next", { title: frameTitle(mirror, next, t) })}
      </p>
      <div className={styles["turn"]}>
        <Button icon="back" disabled={at === 0} onClick={() => doOnWall("wall.previous")}>
          {t("present.back")}
        </Button>
        <span>{t("present.place", { at: at + 1, of: frames.length })}</span>
        <Button look="primary" onClick={() => doOnWall("wall.next")}>
          {t("present.on")}
        </Button>
      </div>
    </section>
  );
}

/** What is noted on the cards that are shown: a click goes to the card. */
function Notes({ shown: { frames, at } }: { readonly shown: Shown }) {
  const t = useT();
  const frame = frames[at];
  const { mirror } = useDocument.getState();
  const own = frame?.subject.type === "stop" ? mirror.get("stop", frame.subject.stop)?.notes : "";
  const notes = frame === undefined ? [] : notesOf(mirror, frame);
  return (
    <section className={styles["part"]}>
      <h3>{t("present.notes")}</h3>
      {own !== undefined && own !== "" && <p className={styles["own"]}>{own}</p>}
      {notes.length === 0 && (own ?? "") === "" && (
        <p className={styles["quiet"]}>{t("present.noNotes")}</p>
      )}
      <ul className={styles["notes"]}>
        {notes.map(({ card, text, note }) => (
          <li key={card}>
            <button type="button" onClick={() => reveal(card)}>
              <b>{text === "" ? t("canvas.card.empty") : text}</b>
              <span>{note}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The speaker has another map before her than the wall shows. */
function OtherMap({ shown }: { readonly shown: Shown }) {
  const t = useT();
  const map = useNavigation((state) => state.map);
  if (map === null || map === shown.map) return null;
  return (
    <div>
      <Button onClick={() => sayToWall({ says: "map", map })}>{t("present.showThisMap")}</Button>
    </div>
  );
}

function Frames({ shown: { frames, at } }: { readonly shown: Shown }) {
  const t = useT();
  const { mirror } = useDocument.getState();
  return (
    <ol className={styles["frames"]}>
      {frames.map((frame, index) => (
        <li key={index}>
          <button
            type="button"
            aria-current={index === at ? "step" : undefined}
            onClick={() => sayToWall({ says: "goTo", frame: index })}
          >
            {frameTitle(mirror, frame, t)}
          </button>
        </li>
      ))}
    </ol>
  );
}
