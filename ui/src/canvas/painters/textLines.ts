// Text as the scene broke and measured it: one element a line, each at its place.

import type { TextLine } from "../../host";
import type { textStyles } from "../drawing.generated";

export type TextRole = keyof typeof textStyles;

/** The lines of a text. Their box is the element that they are put into. */
export function buildLines(lines: readonly TextLine[], role: TextRole): HTMLElement[] {
  return lines.map(({ text, x, baseline }) => {
    const line = document.createElement("span");
    line.className = `text-line text-${role}`;
    line.textContent = text;
    line.style.left = `${x}px`;
    line.style.top = `${baseline}px`;
    return line;
  });
}
