// The marks along a card's lower edge: fail point with its number and worst priority, wait point, decision,
// moment of truth, note, the channels of its touchpoints.

import type { CardBox } from "../../host";
import { channelPaths, glyphSize, markPaths, priorityShapes } from "../drawing.generated";

const SVG = "http://www.w3.org/2000/svg";

/** The row of marks; nothing for a card without any. The card's accessible name says what they mean. */
export function buildMarks({ risk, marks, note, touchpoints }: CardBox): HTMLElement | null {
  const bare = risk.failureModes === 0 && marks.length === 0 && !note && touchpoints.length === 0;
  if (bare) return null;
  const row = document.createElement("span");
  row.className = "card-marks";
  row.ariaHidden = "true";
  if (risk.failureModes > 0) row.append(buildFailMark(risk));
  row.append(...marks.map((mark) => buildGlyph(["mark", markPaths[mark]])));
  if (note) row.append(buildGlyph(["mark", markPaths.note]));
  for (const kind of touchpoints) {
    row.append(buildGlyph(["mark", kind === null ? markPaths.touchpoint : channelPaths[kind]]));
  }
  return row;
}

function buildFailMark({ failureModes, actionPriority }: CardBox["risk"]): HTMLElement {
  const mark = document.createElement("span");
  mark.className = "fail-mark";
  mark.append(buildGlyph(["mark", markPaths["fail-point"]]));
  if (failureModes > 1) {
    const count = document.createElement("span");
    count.className = "fail-count";
    count.textContent = String(failureModes);
    mark.append(count);
  }
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
