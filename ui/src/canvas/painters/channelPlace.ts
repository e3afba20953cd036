// The place where the sub-row of a channel crosses a step, as an element: only while the keyboard is there.

import type { Column, Row } from "../../host";
import { channelPlaceName } from "../accessibleName";
import { cardAtChannel, type ChannelPlace } from "../channelCells";
import { focusKey } from "../selection";
import { subRowOf } from "../subRows";

/** The focused place of a lane of channels. It is heard as what can be checked. */
export function buildChannelPlace(row: Row, column: Column, place: ChannelPlace): HTMLElement[] {
  const subRow = subRowOf(row, place.channel);
  if (subRow === undefined) return [];
  const element = document.createElement("div");
  element.className = "channel-place";
  element.id = focusKey({ type: "cell", ...place });
  element.role = "checkbox";
  element.ariaChecked = String(cardAtChannel(place) !== undefined);
  element.ariaLabel = channelPlaceName(place.channel, row, column);
  element.style.top = `${subRow.y}px`;
  element.style.height = `${subRow.height}px`;
  return [element];
}
