// The pictures of the maps in the overview. Those in sight are asked for one after the other, and anew when the
// records, the colours or the language have changed; meanwhile the ones before are shown.

import { useEffect, type RefObject } from "react";
import { create } from "zustand";

import { NOTHING_DIMMED } from "../../canvas/dimming";
import { Drawing } from "../../canvas/drawing";
import type { Size } from "../../canvas/geometry";
import { heatScale } from "../../canvas/heat";
import { wholeOf } from "../../canvas/minimap/overview";
import { paintPicture, sizePicture } from "../../canvas/minimap/picture";
import { screenScale } from "../../canvas/painters/frame";
import { onThemeChange, readPalette } from "../../canvas/painters/palette";
import { NOTHING_SELECTED } from "../../canvas/selection";
import { mirror, onChange, useDocument } from "../../document";
import { host, type MapId, type RecordDiff, type Scene } from "../../host";
import { useLanguage } from "../../i18n";
import { tellProblem } from "../../notices";
import { drawnTheme, useSettings } from "../../session/settings";

/** How large a picture becomes at most, in pixels of the page. */
export const PICTURE: Size = { width: 240, height: 144 };

interface MapPicture {
  /** Nothing where there is nothing to see, or the map could not be laid out. */
  readonly canvas: HTMLCanvasElement | null;
  /** What it was painted from. */
  readonly revision: number;
  /** In which project, language and colours it was painted. */
  readonly look: string;
}

export const usePictures = create<{ readonly pictures: ReadonlyMap<MapId, MapPicture> }>(() => ({
  pictures: new Map(),
}));

/** The maps whose tiles are in sight. */
const inSight = new Set<MapId>();
let isPainting = false;

/** Keeps the pictures true for as long as the overview is shown. Returns how to stop. */
export function keepPicturesTrue(): () => void {
  letGoOfDeleted();
  const stops = [
    onChange(({ diff, revision }) => {
      if (changesNoPicture(diff)) carryOver(revision);
      void paintWanted();
    }),
    onThemeChange(() => void paintWanted()),
    useLanguage.subscribe(() => void paintWanted()),
    useSettings.subscribe(() => void paintWanted()),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Asks for the picture of a map while its tile is in sight. */
export function useWantedPicture(map: MapId, tile: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (tile.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting } of entries) {
        if (isIntersecting) inSight.add(map);
        else inSight.delete(map);
      }
      void paintWanted();
    });
    observer.observe(tile.current);
    return () => {
      inSight.delete(map);
      observer.disconnect();
    };
  }, [map, tile]);
}

/** The title, the place and the persons of a map are not in its picture; the dashes of its curves are its state. */
function changesNoPicture(diff: RecordDiff): boolean {
  return diff.every(
    ({ before, after }) =>
      before?.table === "map" && after?.table === "map" && before.row.state === after.row.state,
  );
}

/** The pictures of maps that are gone, or of another project, are of no use any longer. */
function letGoOfDeleted(): void {
  const { pictures } = usePictures.getState();
  const kept = [...pictures].filter(([map]) => mirror().get("map", map) !== undefined);
  usePictures.setState({ pictures: new Map(kept) });
}

/** The pictures that were true stay so at a new revision. */
function carryOver(revision: number): void {
  const { pictures } = usePictures.getState();
  const carried = [...pictures].map(
    ([map, picture]) =>
      [map, picture.revision === revision - 1 ? { ...picture, revision } : picture] as const,
  );
  usePictures.setState({ pictures: new Map(carried) });
}

async function paintWanted(): Promise<void> {
  if (isPainting) return;
  isPainting = true;
  try {
    for (let map = nextWanted(); map !== undefined; map = nextWanted()) {
      await paint(map);
      // The page moves on between two pictures.
      await new Promise(requestAnimationFrame);
    }
  } finally {
    isPainting = false;
  }
}

/** The first map in sight whose picture is not true. */
function nextWanted(): MapId | undefined {
  const { revision } = useDocument.getState();
  const { pictures } = usePictures.getState();
  const look = lookNow();
  const isTrue = (map: MapId) => {
    const picture = pictures.get(map);
    return picture?.revision === revision && picture.look === look;
  };
  return mirror()
    .mapsInOrder()
    .find(({ id }) => inSight.has(id) && !isTrue(id))?.id;
}

async function paint(map: MapId): Promise<void> {
  const { document, revision } = useDocument.getState();
  if (document === null) return;
  const look = lookNow();
  const { language } = useLanguage.getState();
  const scene = await host.layOutMap(document, map, language).catch((problem: unknown) => {
    // A map that was deleted meanwhile is missed by nobody.
    if (mirror().get("map", map) !== undefined) tellProblem(problem);
    return null;
  });
  // The person may have gone on to another project while this one answered.
  if (useDocument.getState().document !== document) return;
  const picture = { canvas: scene && painted(scene), revision, look };
  usePictures.setState(({ pictures }) => ({ pictures: new Map(pictures).set(map, picture) }));
}

function painted(scene: Scene): HTMLCanvasElement | null {
  const drawing = new Drawing(scene);
  const whole = wholeOf(drawing, PICTURE);
  if (whole === null) return null;
  const { camera, size } = whole;
  const canvas = document.createElement("canvas");
  sizePicture(canvas, size);
  canvas.style.width = `${size.width}px`;
  canvas.style.height = `${size.height}px`;
  const glance = {
    drawing,
    camera,
    view: size,
    heat: heatScale(useSettings.getState().heat, drawing),
    dimmed: NOTHING_DIMMED,
    selection: NOTHING_SELECTED,
    part: { x: 0, y: 0, ...size },
  };
  paintPicture(canvas, glance, readPalette());
  return canvas;
}

/** By which project, language, measure, colours and screen a picture painted now would be painted. */
function lookNow(): string {
  const { document } = useDocument.getState();
  const { language } = useLanguage.getState();
  const { heat } = useSettings.getState();
  return [document, language, heat, drawnTheme(), screenScale()].join(" ");
}
