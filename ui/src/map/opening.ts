import type { Focus } from "../canvas/selection";
import { mirror } from "../document";
import { openChannelPlace } from "./channelPlaces";
import { editing } from "./editing";
import { contentOf, openingTarget } from "./editTarget";

/** Does what Enter on a place means: writes its text or its value, or sets a channel where it has one. */
export function openPlace(focus: Focus): void {
  if (focus.type === "cell" && contentOf(mirror(), focus.lane) === "channels") {
    openChannelPlace(focus);
    return;
  }
  const target = openingTarget(mirror(), focus);
  if (target !== null) editing.start(target);
}
