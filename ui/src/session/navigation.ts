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

export type View = "map" | "risks" | "touchpoints" | "personas" | "compare";

/** A place on a map, by the record that stands there. */
export type MapPlace =
  | { readonly type: "card"; readonly card: CardId }
  | { readonly type: "link"; readonly link: LinkId }
  | { readonly type: "step"; readonly step: StepId }
  | { readonly type: "lane"; readonly lane: LaneId };

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
  /** Where the map was left for; "back" leads there again. */
  readonly cameFrom: View | null;
}

const nowhere: Navigation = {
  view: "map",
  map: null,
  revealed: null,
  revealedRisk: null,
  persona: null,
  revealedTouchpoint: null,
  railAsked: false,
  cameFrom: null,
};

export const useNavigation = create<Navigation>(() => nowhere);

/** Begins at the first map of the project that has just been opened. */
export function enterProject(): void {
  useNavigation.setState({ ...nowhere, map: mirror().mapsInOrder()[0]?.id ?? null });
}

export function showView(view: View): void {
  useNavigation.setState({ view, cameFrom: null });
}

export function showMap(map: MapId): void {
  useNavigation.setState({ map, view: "map", cameFrom: null });
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
  const { view } = useNavigation.getState();
  useNavigation.setState({
    view: "map",
    map,
    revealed: { place, others, takesKeyboard },
    cameFrom: view === "map" ? null : view,
  });
}

/** Shows a failure mode in the risk table, which watches `revealedRisk`. */
export function revealRisk(failureMode: FailureModeId): void {
  const { view } = useNavigation.getState();
  useNavigation.setState({
    view: "risks",
    revealedRisk: { failureMode },
    cameFrom: view === "risks" ? null : view,
  });
}

/** Shows all personas. */
export function showPersonas(): void {
  useNavigation.setState({ view: "personas", persona: null });
}

/** Shows the sheet of a persona. */
export function revealPersona(persona: PersonaId): void {
  const { view } = useNavigation.getState();
  useNavigation.setState({
    view: "personas",
    persona,
    cameFrom: view === "personas" ? null : view,
  });
}

/** Shows a touchpoint in the inventory, which watches `revealedTouchpoint`. */
export function revealTouchpoint(touchpoint: TouchpointId): void {
  const { view } = useNavigation.getState();
  useNavigation.setState({
    view: "touchpoints",
    revealedTouchpoint: { touchpoint },
    cameFrom: view === "touchpoints" ? null : view,
  });
}

/** Returns to the view from which a card or a row was looked up. */
export function goBack(): void {
  const { cameFrom } = useNavigation.getState();
  if (cameFrom !== null) useNavigation.setState({ view: cameFrom, cameFrom: null });
}

/** A map that is deleted, here or by undo, is left for the one that took its place. Returns how to stop. */
export function leaveDeletedMaps(): () => void {
  return onChange(() => {
    const { map } = useNavigation.getState();
    const maps = mirror().mapsInOrder();
    if (map === null || mirror().get("map", map) === undefined) {
      useNavigation.setState({ map: maps[0]?.id ?? null });
    }
  });
}

/** Whether a project is open at all. */
export const isProjectOpen = (): boolean => useDocument.getState().document !== null;

/** Whether the maps of an open project are looked at, and not its risks. */
export const isMapView = (): boolean => isProjectOpen() && useNavigation.getState().view === "map";
