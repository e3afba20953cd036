// One title of a band: a box that spans its columns or its lane, with the text that the scene broke for it.

import type { ColumnTime, Row, TextLine } from "../../host";
import { textStyles } from "../drawing.generated";
import { clamp } from "../geometry";
import { focusKey, type Focus, sameFocus } from "../selection";
import { setAria, setPresence, setStyle } from "./attributes";
import type { Frame } from "./frame";
import { buildLaneSigns } from "./laneSigns";
import { FIRST_STEP_COLUMN } from "./parts";
import { buildTime } from "./stepTime";
import { buildLines, type TextRole } from "./textLines";

/** Along which axis the band runs: phase and step titles along x, lane names along y. */
export type Axis = "x" | "y";

/** How the drawing lies along a band, in pixels of the view. */
export interface BandPlace {
  /** Where the drawing begins. */
  readonly origin: number;
  readonly zoom: number;
  /** The scale of the titles' text. */
  readonly scale: number;
}

/** What a title shows; lengths are those of the drawing. */
export interface Title {
  readonly focus: Focus;
  readonly start: number;
  readonly length: number;
  readonly lines: readonly TextLine[];
  /** What stands beneath a step's title in a map with times. */
  readonly time?: ColumnTime | null;
  /** The name for assistive technology. */
  readonly name: string;
  /** The place in the grid: a column for a title at the top, a row for a lane. */
  readonly index: number;
  /** The lane that it names; titles at the top have none. */
  readonly row?: Row;
  /** The source of all this: a title is brought up to date when it is another object. */
  readonly source: object;
}

/** A title with less room than this many pixels is not shown. */
const SHORTEST_STUB = 40;

export class TitleView {
  readonly element = document.createElement("div");
  readonly #text = document.createElement("span");
  readonly #axis: Axis;
  readonly #role: TextRole;
  #source: object | null = null;
  #wording = -1;
  #start = 0;
  #length = 0;
  /** Where the text stands along the band, and how long it is there. */
  #textStart = 0;
  #textLength = 0;

  constructor(axis: Axis, role: TextRole) {
    this.#axis = axis;
    this.#role = role;
    this.element.className = `band-title ${role}`;
    this.element.role = axis === "x" ? "columnheader" : "rowheader";
    this.#text.className = "band-text";
    this.element.append(this.#text);
  }

  update(title: Title, frame: Frame, wording: number): void {
    const { element } = this;
    if (title.source !== this.#source || wording !== this.#wording) {
      this.#source = title.source;
      this.#wording = wording;
      this.#build(title);
    }
    if (this.#axis === "x") {
      setAria(element, "ariaColIndex", String(title.index + FIRST_STEP_COLUMN));
    }
    setPresence(element, "focused", sameFocus(frame.selection.focus, title.focus));
  }

  /** Keeps the text in what is seen of its box, from `shownFrom` to `shownTo` in pixels of the view. */
  keepInSight({ origin, zoom, scale }: BandPlace, shownFrom: number, shownTo: number): void {
    const start = origin + this.#start * zoom;
    const length = this.#length * zoom;
    const textLength = this.#textLength * scale;
    // Where the scene has it, in the same proportion between the two ends.
    const room = this.#length - this.#textLength;
    const proportion = room <= 0 ? 0 : clamp(this.#textStart / room, 0, 1);
    const wanted = start + proportion * Math.max(length - textLength, 0);
    const kept = clamp(
      clamp(wanted, shownFrom, shownTo - textLength),
      start,
      start + Math.max(length - textLength, 0),
    );
    const offset = Math.round(kept - start - this.#textStart * scale);
    const axis = this.#axis === "x" ? "translateX" : "translateY";
    // Along a narrow phase a title is cut off; a stub of it, or a name across the next lane, says nothing.
    const least = axis === "translateX" ? SHORTEST_STUB : textLength;
    setStyle(this.#text, "visibility", length < least ? "hidden" : "visible");
    setStyle(this.#text, "transform", `${axis}(${offset}px) scale(${scale})`);
  }

  #build(title: Title): void {
    const { element } = this;
    element.id = focusKey(title.focus);
    element.ariaLabel = title.name;
    if (title.row !== undefined) {
      element.style.setProperty("--ground", `var(--color-lane-${title.row.kind}-header)`);
      // The name comes last: where the lane is scrolled, it slides over what stands below it.
      element.replaceChildren(...buildLaneSigns(title.row), this.#text);
    }
    this.#start = title.start;
    this.#length = title.length;
    element.style.setProperty("--start", String(title.start));
    element.style.setProperty("--length", String(title.length));
    const { from, to } = extent(title.lines, this.#axis, textStyles[this.#role].size);
    this.#textStart = from;
    this.#textLength = to - from;
    element.style.setProperty("--text-start", String(from));
    element.style.setProperty("--text-length", String(to - from));
    this.#text.replaceChildren(
      ...buildLines(title.lines, this.#role),
      ...(title.time ? buildTime(title.time) : []),
    );
  }
}

/** From where to where a text reaches along an axis, with its own distance to the box on either side. */
function extent(
  lines: readonly TextLine[],
  axis: Axis,
  size: number,
): { from: number; to: number } {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { from: 0, to: 0 };
  if (axis === "y") return { from: first.baseline - size, to: last.baseline + size / 3 };
  const from = Math.min(...lines.map((line) => line.x));
  return { from, to: Math.max(...lines.map((line) => line.x + line.width)) };
}
