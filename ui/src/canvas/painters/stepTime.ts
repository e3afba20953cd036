// The time of a step beneath its title, and the mark of one that takes longer than the customer puts up with.

import type { ColumnTime } from "../../host";
import { lengths, markPaths } from "../drawing.generated";
import { buildGlyph } from "./marks";
import { buildLines } from "./textLines";

/** The line and its mark. The title's accessible name says what they mean. */
export function buildTime({ line, known, breach }: ColumnTime): Element[] {
  const [words] = buildLines([line], "step-time");
  words?.classList.toggle("unknown", !known);
  if (breach === null) return words === undefined ? [] : [words];
  const mark = buildGlyph(["over-time", markPaths[`over-time-${breach}`]]);
  mark.classList.add("step-time-mark");
  mark.dataset["breach"] = breach;
  mark.style.left = `${line.x + line.width + lengths.markGap}px`;
  mark.style.top = `${line.baseline - lengths.timeMarkRise}px`;
  return words === undefined ? [mark] : [words, mark];
}
