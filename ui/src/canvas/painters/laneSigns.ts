// What stands in a lane's header beside its name: how much a collapsed lane holds, what its sub-rows are, whose
// its curves are, and the marked values of its plot.

import type { HeaderEntry, Row, TextLine } from "../../host";
import { channelPaths } from "../drawing.generated";
import { curveColor, pointShape } from "./figures";
import { buildGlyph } from "./marks";

/** Everything in a lane's header but its name. Its accessible name, and those of the cards, say what it means. */
export function buildLaneSigns({ count, entries, plot }: Row): HTMLElement[] {
  return [
    ...(count === null ? [] : [buildCount(count)]),
    ...entries.map(buildEntry),
    ...(plot?.ticks ?? []).map(({ value, label }) =>
      buildTick(label, plot === null ? 0 : plot.zero - plot.unit * value),
    ),
  ];
}

function buildCount({ text }: TextLine): HTMLElement {
  const count = sign("lane-count");
  count.textContent = text;
  return count;
}

/** A sub-row or a curve: its sign and its words, at its height in the lane. */
function buildEntry({ sign: meaning, y, height, lines }: HeaderEntry): HTMLElement {
  const entry = sign("lane-entry");
  entry.style.setProperty("--top", String(y));
  entry.style.setProperty("--height", String(height));
  const words = document.createElement("span");
  words.textContent = lines.map(({ text }) => text).join(" ");
  entry.append(...glyphOf(meaning), words);
  return entry;
}

function glyphOf(meaning: HeaderEntry["sign"]): SVGElement[] {
  switch (meaning.type) {
    case "channel":
      return [buildGlyph(["mark", channelPaths[meaning.kind]])];
    case "curve": {
      const shape = pointShape(meaning.style, true);
      shape.style.setProperty("--curve", curveColor(meaning.style));
      return [shape];
    }
    case "no-channel":
      return [];
  }
}

function buildTick(label: TextLine, y: number): HTMLElement {
  const tick = sign("lane-tick");
  tick.style.setProperty("--top", String(y));
  tick.textContent = label.text;
  return tick;
}

function sign(className: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.ariaHidden = "true";
  return element;
}
