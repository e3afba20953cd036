import type { TagColour } from "../host";
import { mirror } from "./store";

/** The colours that a tag can have, in the order in which a person is offered them. */
export const TAG_COLOURS: readonly TagColour[] = [
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "purple",
  "grey",
];

/** The colour that the fewest tags have, the first among equals. */
export function rarestColour(): TagColour {
  const tags = mirror().tagsInOrder();
  const uses = (colour: TagColour) => tags.filter((tag) => tag.colour === colour).length;
  return TAG_COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
