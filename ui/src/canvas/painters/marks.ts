// The marks along a card's lower edge: fail point with its number and worst priority, wait point, decision,
// moment of truth, note, the channels of its touchpoints, evidence, open questions, linked maps, tags.

import type { CardId, TagMark } from "../../host";
import type { DrawnCard } from "../drawing";
import { channelPaths, glyphSize, markPaths, priorityShapes } from "../drawing.generated";

const SVG = "http://www.w3.org/2000/svg";

/** The class of the mark that opens the maps of its card when it is clicked. */
const OPENS_MAPS = "opens-maps";

/** The card whose maps are meant by a press on an element of the page; nothing where none are. */
export function cardOpeningMaps(pressed: EventTarget | null): CardId | null {
  if (!(pressed instanceof Element)) return null;
  const card = pressed.closest(`.${OPENS_MAPS}`)?.closest<HTMLElement>("[data-card]");
  return card?.dataset["card"] ?? null;
}

/** The row of marks; nothing for a card without any. The card's accessible name says what they mean. */
export function buildMarks(box: DrawnCard): HTMLElement | null {
  const { risk, marks, note, touchpoints, evidence, openQuestions, linkedMaps, tags } = box;
  const row = document.createElement("span");
  row.className = "card-marks";
  row.ariaHidden = "true";
  if (risk.failureModes > 0) row.append(buildFailMark(risk));
  row.append(...marks.map((mark) => buildGlyph(["mark", markPaths[mark]])));
  if (note) row.append(buildGlyph(["mark", markPaths.note]));
  for (const kind of touchpoints) {
    row.append(buildGlyph(["mark", kind === null ? markPaths.touchpoint : channelPaths[kind]]));
  }
  if (evidence !== null) row.append(buildGlyph(["mark", markPaths[evidence]]));
  if (openQuestions > 0) row.append(buildCounted("question-mark", "question", openQuestions));
  if (linkedMaps > 0) row.append(buildCounted(OPENS_MAPS, "opens-map", linkedMaps));
  row.append(...tags.map(buildTag));
  return row.hasChildNodes() ? row : null;
}

/** A glyph, with a number beside it where it stands for several. */
function buildCounted(
  className: string,
  glyph: keyof typeof markPaths,
  count: number,
): HTMLElement {
  const mark = document.createElement("span");
  mark.className = `counted-mark ${className}`;
  mark.append(buildGlyph(["mark", markPaths[glyph]]));
  if (count > 1) {
    const number = document.createElement("span");
    number.className = "mark-count";
    number.textContent = String(count);
    mark.append(number);
  }
  return mark;
}

/** A tag as its coloured square, by the letter with which layout marks it. */
function buildTag({ colour, letter }: TagMark): HTMLElement {
  const mark = document.createElement("span");
  mark.className = "tag-mark";
  mark.dataset["tagColour"] = colour;
  mark.textContent = letter;
  return mark;
}

function buildFailMark({ failureModes, actionPriority }: DrawnCard["risk"]): HTMLElement {
  const mark = buildCounted("fail-mark", "fail-point", failureModes);
  if (actionPriority !== null) {
    const { outline, letter } = priorityShapes[actionPriority];
    const glyph = buildGlyph(["priority-shape", outline], ["priority-letter", letter]);
    glyph.dataset["priority"] = actionPriority;
    mark.append(glyph);
  }
  return mark;
}

/** Outlines in the square that all glyphs are drawn in, each with the class that gives it its colour. */
export function buildGlyph(
  ...shapes: readonly (readonly [className: string, path: string])[]
): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${glyphSize} ${glyphSize}`);
  for (const [className, data] of shapes) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", className);
    path.setAttribute("d", data);
    path.setAttribute("fill-rule", "evenodd");
    svg.append(path);
  }
  return svg;
}
