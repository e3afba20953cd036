import { useCallback, useEffect } from "react";

import type { LookActions } from "../canvas/gestures/lookAround";
import { Pane } from "../canvas/Pane";
import { clear, lookedAt, showIn } from "../canvas/scene";
import { moveTo, useViewport } from "../canvas/viewport";
import { fittedTo } from "../canvas/camera";
import { useRegisteredCommands } from "../commands";
import { mapTitle, useMirror } from "../document";
import { useAnswer } from "../document/answers";
import { host, type Language, type Scene } from "../host";
import { useLanguage, useT } from "../i18n";
import { DrawnOver } from "./DrawnOver";
import { HiddenLanes } from "./HiddenLanes";
import { Light } from "./Light";
import { renewFrames, useWall } from "./wall";
import { wallCommands } from "./wallCommands";
import styles from "./Wall.module.css";

/** How large a card is shown that was clicked twice: as large as is read from the last row. */
const CLOSE = 3;

const ACTIONS: LookActions = {
  choose: () => undefined,
  open: (card) => {
    const { drawing } = lookedAt.scene.getState();
    const drawn = drawing?.card(card);
    if (drawing === null || drawn === undefined) return;
    moveTo(fittedTo(drawing, useViewport.getState().view, drawing.cardRect(drawn), CLOSE));
  },
};

/** A map for everybody in the room: nothing but the map, and what the speaker shows on it. */
export function Wall() {
  useRegisteredCommands(wallCommands);
  const t = useT();
  const map = useWall((wall) => wall.map);
  const title = useMirror((mirror) => {
    const shown = mirror.get("map", map);
    return shown === undefined ? "" : mapTitle(shown);
  });
  const { heat, cover, tool } = useWall();
  useDrawnMap();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles["wall"]} aria-label={t("present.wall", { title })} data-tool={tool}>
      <div className={styles["pane"]}>
        <Pane sight={lookedAt} heat={heat} actions={ACTIONS} />
      </div>
      <HiddenLanes />
      <DrawnOver drawing={tool === "pen"} />
      {(tool === "pointer" || tool === "spotlight") && <Light kind={tool} />}
      {cover !== null && (
        <div
          className={styles["cover"]}
          data-cover={cover}
          role="img"
          aria-label={t(`present.${cover}`)}
        />
      )}
    </main>
  );
}

/** Keeps the drawing as the records are, and the frames as the drawing and the view are. */
function useDrawnMap(): void {
  const map = useWall((wall) => wall.map);
  const curves = useWall((wall) => wall.curves);
  const language = useLanguage((state) => state.language);
  const scene = useAnswer(
    useCallback((document: number) => drawn(document, map, language), [map, language]),
  );
  useEffect(() => {
    if (scene !== null) showIn(lookedAt, curves ? scene : withoutCurves(scene));
  }, [scene, curves]);
  useEffect(() => () => clear(lookedAt), [map]);
  useEffect(
    () =>
      useViewport.subscribe(({ view }, before) => {
        if (view !== before.view) renewFrames();
      }),
    [],
  );
}

const drawn = (document: number, map: string, language: Language): Promise<Scene> =>
  host.layOutMap(document, map, language);

/** The same map without the curves and their points; what else stands on their lanes stays. */
const withoutCurves = (scene: Scene): Scene => ({
  ...scene,
  curves: [],
  cards: scene.cards.filter(({ figure }) => figure?.type !== "point"),
});
