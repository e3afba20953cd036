// Which chapter of the guide is open, and which one helps where the person is.

import { useLayoutEffect } from "react";
import { create } from "zustand";

import { type Overlay, useOverlay } from "./overlay";
import { type Panel, usePanel } from "./panel";

/** The chapters by their names, in the order in which they are read. */
export const GUIDE_CHAPTERS = [
  "first-map",
  "editing",
  "fail-points",
  "risks",
  "scoring",
  "actions",
  "team",
  "journeys",
  "personas",
  "touchpoints",
  "to-be",
  "import",
  "export",
  "presenting",
  "files",
  "keyboard",
] as const;

export type GuideChapter = (typeof GUIDE_CHAPTERS)[number];

/** The chapter that is read; nothing while the guide is closed. It lies over dialogs, too, and leaves them as they are. */
export const useGuide = create<{ readonly chapter: GuideChapter | null }>(() => ({
  chapter: null,
}));

/** Opens the guide, or turns to another chapter. */
export function showGuide(chapter: GuideChapter): void {
  useGuide.setState({ chapter });
}

export function closeGuide(): void {
  useGuide.setState({ chapter: null });
}

/** Opens the guide at the chapter that helps where the person is. */
export function showGuideHere(): void {
  showGuide(chapterHere());
}

const OVERLAYS: Readonly<Partial<Record<Overlay, GuideChapter>>> = {
  backups: "files",
  channels: "touchpoints",
  exportMap: "export",
  exportRisks: "export",
  importMap: "import",
  importRisks: "import",
  newMap: "first-map",
  newProject: "first-map",
  printMap: "export",
  settings: "files",
  shortcuts: "keyboard",
  tags: "editing",
  versions: "files",
};

const PANELS: Readonly<Record<Panel, GuideChapter>> = {
  find: "editing",
  questions: "editing",
  grammar: "fail-points",
  unplaced: "risks",
  presentation: "presenting",
};

/** What lies over the page counts before what stands beside the view, and that before the view. */
function chapterHere(): GuideChapter {
  const { overlay } = useOverlay.getState();
  const laidOver = overlay === null ? undefined : OVERLAYS[overlay];
  if (laidOver !== undefined) return laidOver;
  const { panel } = usePanel.getState();
  return panel === null ? ofView : PANELS[panel];
}

/** Of the view that is shown; the start screen has the first. */
let ofView: GuideChapter = GUIDE_CHAPTERS[0];

/** Makes a chapter the one that helps in this view, for as long as it is shown. */
export function useGuideChapter(chapter: GuideChapter): void {
  // As soon as the view is drawn: the next key may be the one that asks.
  useLayoutEffect(() => {
    ofView = chapter;
    return () => {
      ofView = GUIDE_CHAPTERS[0];
    };
  }, [chapter]);
}
