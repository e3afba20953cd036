// Where the person is: which view, which map, and which card shall come into sight.

import { create } from "zustand";

import { mirror, onChange, useDocument } from "../document";
import type {
  CardId,
  FailureModeId,
  LaneId,
  LinkId,
  MapId,
  PersonaId,
  StepId,
  TouchpointId,
} from "../host";

export type View = "map" | "risks" | "touchpoints" | "personas" | "compare" | "maps";

/** A place on a map, by the record that stands there. */
export type MapPlace =
  | { readonly type: "card"; readonly card: CardId }
  | { readonly type: "link"; readonly link: LinkId }
  | { readonly type: "step"; readonly step: StepId }
  | { readonly type: "lane"; readonly lane: LaneId };

/** A place that was left to look something up, or for the map that a card there opens. */
export type Waypoint =
  | { readonly view: Exclude<View, "map"> }
  | {
      readonly view: "map";
      readonly map: MapId;
      /** The card that opened another map. */
      readonly card: CardId | null;
    };

/** How many places back are remembered. */
const LONGEST_TRAIL = 20;

export interface Navigation {
  readonly view: View;
  /** The map that is drawn; nothing while the project has none. */
  readonly map: MapId | null;
  /** What the canvas shall bring into sight and select. A new object each time it is asked for. */
  readonly revealed: {
    readonly place: MapPlace;
    /** Cards that are selected together with the one at the place. */
    readonly others: readonly CardId[];
    /** Whether the next key is meant for the map, and not for where the person looked it up. */
    readonly takesKeyboard: boolean;
  } | null;
  /** The failure mode whose row the risk table shall bring into sight and select. */
  readonly revealedRisk: { readonly failureMode: FailureModeId } | null;
  /** The persona whose sheet is open; nothing where all of them are shown. */
  readonly persona: PersonaId | null;
  /** The touchpoint whose row the inventory shall bring into sight and select. */
  readonly revealedTouchpoint: { readonly touchpoint: TouchpointId } | null;
  /** Whether the person has asked for the list of maps in this project. */
  readonly railAsked: boolean;
  /** The places that were left one after the other; "back" leads to the last of them. */
  readonly trail: readonly Waypoint[];
}

const nowhere: Navigation = {
  view: "map",
  map: null,
  revealed: null,
  revealedRisk: null,
  persona: null,
  revealedTouchpoint: null,
  railAsked: false,
  trail: [],
};

export const useNavigation = create<Navigation>(() => nowhere);

/** Begins at the first map of the project that has just been opened. */
export function enterProject(): void {
  useNavigation.setState({ ...nowhere, map: mirror().mapsInOrder()[0]?.id ?? null });
}

export function showView(view: View): void {
  useNavigation.setState({ view, trail: [] });
}

export function showMap(map: MapId): void {
  useNavigation.setState({ map, view: "map", trail: [] });
}

/** Shows a map that was found among all of them; "back" leads there again. */
export function lookAtMap(map: MapId): void {
  useNavigation.setState({ view: "map", map, trail: trailInto("map") });
}

/** Shows a map that a card opens; "back" leads to the card. */
export function followMapLink(card: CardId, map: MapId): void {
  const home = mirror().mapOfCard(card);
  if (home === undefined) return;
  const trail = onward(useNavigation.getState().trail, { view: "map", map: home, card });
  useNavigation.setState({ view: "map", map, trail });
}

/** Shows a card on its map, selected together with others of the same map. The canvas watches `revealed`. */
export function reveal(card: CardId, others: readonly CardId[] = []): void {
  const map = mirror().mapOfCard(card);
  if (map !== undefined) revealOn(map, { type: "card", card }, true, others);
}

/** Shows a place on its map; the others are selected with the card there. */
export function revealOn(
  map: MapId,
  place: MapPlace,
  takesKeyboard: boolean,
  others: readonly CardId[] = [],
): void {
  const trail = trailInto("map");
  useNavigation.setState({ view: "map", map, revealed: { place, others, takesKeyboard }, trail });
}

/** Shows a failure mode in the risk table, which watches `revealedRisk`. */
export function revealRisk(failureMode: FailureModeId): void {
  const trail = trailInto("risks");
  useNavigation.setState({ view: "risks", revealedRisk: { failureMode }, trail });
}

/** Shows all personas. */
export function showPersonas(): void {
  useNavigation.setState({ view: "personas", persona: null });
}

/** Shows the sheet of a persona. */
export function revealPersona(persona: PersonaId): void {
  useNavigation.setState({ view: "personas", persona, trail: trailInto("personas") });
}

/** Shows a touchpoint in the inventory, which watches `revealedTouchpoint`. */
export function revealTouchpoint(touchpoint: TouchpointId): void {
  const trail = trailInto("touchpoints");
  useNavigation.setState({ view: "touchpoints", revealedTouchpoint: { touchpoint }, trail });
}

/** The trail once something is looked up in a view: from another one, "back" leads there again. */
function trailInto(view: View): readonly Waypoint[] {
  const { view: here, map, trail } = useNavigation.getState();
  if (here === view) return trail;
  if (here !== "map") return onward(trail, { view: here });
  return map === null ? trail : onward(trail, { view: here, map, card: null });
}

const onward = (trail: readonly Waypoint[], left: Waypoint): readonly Waypoint[] =>
  [...trail, left].slice(-LONGEST_TRAIL);

/** Returns to the place from which something was looked up, or to the card that opened this map. */
export function goBack(): void {
  const { trail } = useNavigation.getState();
  const waypoint = trail.at(-1);
  if (waypoint === undefined) return;
  useNavigation.setState({ ...waypointState(waypoint), trail: trail.slice(0, -1) });
}

function waypointState(waypoint: Waypoint): Partial<Navigation> {
  if (waypoint.view !== "map") return { view: waypoint.view };
  const { view, map, card } = waypoint;
  if (card === null || mirror().get("card", card) === undefined) return { view, map };
  const place = { type: "card", card } as const;
  return { view, map, revealed: { place, others: [], takesKeyboard: true } };
}

/**
 * A map that is deleted, here or by undo, is left for the one that took its place, and no way leads back to it.
 * Returns how to stop.
 */
export function leaveDeletedMaps(): () => void {
  return onChange(() => {
    const { map, trail } = useNavigation.getState();
    const isThere = (id: MapId | null) => id !== null && mirror().get("map", id) !== undefined;
    if (!isThere(map)) useNavigation.setState({ map: mirror().mapsInOrder()[0]?.id ?? null });
    const kept = trail.filter((waypoint) => waypoint.view !== "map" || isThere(waypoint.map));
    if (kept.length < trail.length) useNavigation.setState({ trail: kept });
  });
}

/** Whether a project is open at all. */
export const isProjectOpen = (): boolean => useDocument.getState().document !== null;

/** Whether the maps of an open project are looked at, and not its risks. */
export const isMapView = (): boolean => isProjectOpen() && useNavigation.getState().view === "map";
