// The list of maps at the left. A list of one says nothing and takes the map's room: it is unfolded where there
// are several, or where the person asks for it.

import { mirror, useDocument } from "../document";
import { useNavigation } from "./navigation";
import { changeSettings, useSettings } from "./settings";

/** Whether the list of maps is unfolded at this moment. */
export function isRailShown(): boolean {
  const asked = useNavigation.getState().railAsked || mirror().mapsInOrder().length > 1;
  return asked && useSettings.getState().railOpen;
}

/** Whether the list of maps is unfolded. */
export function useRailShown(): boolean {
  useNavigation((state) => state.railAsked);
  useSettings((state) => state.railOpen);
  return useDocument(isRailShown);
}

/** Folds the list of maps, or unfolds it. */
export function toggleRail(): void {
  const railOpen = !isRailShown();
  useNavigation.setState({ railAsked: railOpen });
  changeSettings({ railOpen });
}
