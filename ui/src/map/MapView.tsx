import { useEffect, useLayoutEffect, useRef } from "react";

import { Canvas } from "../canvas/Canvas";
import type { SurfaceActions } from "../canvas/gestures/surface";
import { Minimap } from "../canvas/minimap/Minimap";
import { useScene } from "../canvas/scene";
import { inTurn, useRegisteredCommands } from "../commands";
import type { MapId } from "../host";
import { useGuideChapter } from "../session/guide";
import { useSettings } from "../session/settings";
import { ChannelChoice } from "./ChannelChoice";
import { closeChannelChoice } from "./channelPlaces";
import { mapCommands } from "./commands";
import { stopConnecting } from "./connecting";
import { ConnectingHint } from "./ConnectingHint";
import { ContextMenu } from "./ContextMenu";
import { closeContextMenu } from "./contextMenuState";
import { editing } from "./editing";
import { FilterBar } from "./FilterBar";
import { mapElement } from "./focusMap";
import { HeaderHandles } from "./HeaderHandles";
import { watchHeaders } from "./headerPointer";
import { dragFilesAway, dragFilesOver, dropFiles } from "./imageDrop";
import { commitWhenLeft, keepFocus } from "./keepFocus";
import { LaneKindChoice } from "./LaneKindChoice";
import { closeLaneKindChoice } from "./laneKindOffer";
import { closeMapChoice, openLinkedMaps } from "./linkedMaps";
import { MapChoice } from "./MapChoice";
import { copyCards, cutCards, pasteCards, pressKey, showMenu } from "./mapEvents";
import styles from "./MapView.module.css";
import { NextSteps } from "./NextSteps";
import { openPlace } from "./opening";
import { TagLegend } from "./TagLegend";
import { TypingPlace } from "./TypingPlace";
import { useKeyboardInMap } from "./useKeyboardInMap";
import { WalkBar } from "./WalkBar";
import { useRevealedPlace } from "./useRevealedPlace";

/** What the pointer asks of this view. */
const surfaceActions: SurfaceActions = {
  takeKeyboard,
  edit(focus) {
    // Each of the two clicks has set or cleared the channel already.
    if (focus.type === "cell" && focus.channel !== undefined) return;
    inTurn(() => openPlace(focus));
  },
  openMaps: openLinkedMaps,
};

function takeKeyboard(): void {
  endInPlace();
  mapElement()?.focus({ preventScroll: true });
}

/** Ends what is going on in place: what was written is kept, what was only offered is gone. */
function endInPlace(): void {
  editing.commit();
  stopConnecting();
  closeLaneKindChoice();
  closeChannelChoice();
  closeContextMenu();
  closeMapChoice();
}

/** One map: the canvas, and everything by which it is written on. */
export function MapView({ map }: { readonly map: MapId }) {
  const root = useRef<HTMLDivElement>(null);
  const heat = useSettings((state) => state.heat);
  const minimapOpen = useSettings((state) => state.minimapOpen);
  const isEmpty = useScene(({ drawing }) => drawing?.columns.length === 0);
  useRegisteredCommands(mapCommands);
  useGuideChapter(isEmpty ? "first-map" : "editing");
  // Before the canvas listens, whose effects run first: the focus is moved before it is dropped.
  useLayoutEffect(keepFocus, []);
  useLayoutEffect(commitWhenLeft, []);
  useEffect(() => endInPlace, []);
  useEffect(() => (root.current === null ? undefined : watchHeaders(root.current)), []);
  useKeyboardInMap(map);
  useRevealedPlace(map);

  return (
    <>
      <FilterBar />
      <div className={styles["frame"]}>
        <div
          ref={root}
          className={styles["map"]}
          onKeyDown={pressKey}
          onCopy={copyCards}
          onCut={cutCards}
          onPaste={pasteCards}
          onContextMenu={showMenu}
          onDragOver={dragFilesOver}
          onDragLeave={dragFilesAway}
          onDrop={dropFiles}
        >
          <Canvas map={map} heat={heat} actions={surfaceActions} />
          <NextSteps />
          <HeaderHandles />
          <TypingPlace />
        </div>
        {/* Beside what listens for the keys of the map: its own are for the view alone. */}
        {minimapOpen && <Minimap heat={heat} leave={takeKeyboard} />}
        <LaneKindChoice />
        <ChannelChoice />
        <TagLegend />
        <WalkBar />
        <ConnectingHint />
        <ContextMenu />
        <MapChoice />
      </div>
    </>
  );
}
