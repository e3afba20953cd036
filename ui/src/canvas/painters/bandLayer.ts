// The bands that stay in sight: phase titles and step titles at the top, lane names at the left, and the
// names of the three lines. Their motion is one transform a band, their sizes follow the zoom through style
// properties; a title whose phase or lane begins out of sight is kept in sight.

import type { TextLine } from "../../host";
import { useLanguage } from "../../i18n";
import { phaseName, spokenLaneName, stepTitleName } from "../accessibleName";
import { nameScale, stepTitleScale } from "../bands";
import { lengths, textStyles } from "../drawing.generated";
import { focusKey } from "../selection";
import { arrange } from "./arrange";
import { setPresence, setStyle } from "./attributes";
import { type Frame, origin, shownWithRim } from "./frame";
import type { BandParts, Parts } from "./parts";
import { buildLines, type TextRole } from "./textLines";
import { type Axis, type BandPlace, type Title, TitleView } from "./titleView";

/** How far beyond the view titles are made beforehand, in pixels of the view. */
const RIM = 200;
/** Step titles whose letters are smaller than this many pixels are not shown. */
const SMALLEST_STEP_TITLE = 5.5;
/** Between the name of a line and the line, at 100 %. */
const RULE_GAP = 8;
/** Below this zoom the name of a line would lie across the names of the lanes beside it. */
const RULE_NAMES_FROM = 0.4;

/** The parts that the bands are painted into. */
export type BandLayerParts = Pick<Parts, "phases" | "steps" | "lanes" | "rules">;

export class BandLayer {
  readonly #parts: BandLayerParts;
  readonly #phases: TitleList;
  readonly #steps: TitleList;
  readonly #lanes: TitleList;
  readonly #stop: () => void;
  #rules: readonly object[] = [];
  /** Moves with the language, in which titles are named. */
  #wording = 0;

  /** `repaint` asks for another frame. */
  constructor(parts: BandLayerParts, repaint: () => void) {
    this.#parts = parts;
    this.#phases = new TitleList(parts.phases, "x", "phase-title");
    this.#steps = new TitleList(parts.steps, "x", "step-title");
    this.#lanes = new TitleList(parts.lanes, "y", "lane-name");
    this.#stop = useLanguage.subscribe(() => {
      this.#wording++;
      repaint();
    });
  }

  dispose(): void {
    this.#stop();
  }

  paint(frame: Frame): void {
    const { view, bands, camera } = frame;
    const { zoom } = camera;
    const { x, y } = origin(frame);
    const names = nameScale(zoom);
    const padding = lengths.headerPadding * names;
    const titles = stepTitleScale(zoom);
    this.#phases.show(phaseTitles(frame), frame, this.#wording);
    this.#steps.show(stepTitles(frame), frame, this.#wording);
    this.#lanes.show(laneTitles(frame), frame, this.#wording);
    this.#phases.place({ origin: x, zoom, scale: names }, bands.left + padding, view.width);
    this.#steps.place({ origin: x, zoom, scale: titles }, -Infinity, Infinity);
    this.#lanes.place({ origin: y, zoom, scale: names }, bands.top + padding, view.height);
    this.#showRules(frame);
  }

  #showRules(frame: Frame): void {
    const { rules } = this.#parts;
    const { drawing, camera } = frame;
    const { x, y } = origin(frame);
    setStyle(rules, "transform", `translateY(${y}px)`);
    // The dashes move with the map.
    setStyle(rules, "--origin", `${x}px`);
    setStyle(rules, "--zoom", String(camera.zoom));
    setStyle(rules, "--scale", String(nameScale(camera.zoom)));
    setPresence(rules, "nameless", camera.zoom < RULE_NAMES_FROM);
    if (this.#rules === drawing.rules) return;
    this.#rules = drawing.rules;
    rules.replaceChildren(
      ...drawing.rules.map(({ line, y, label }) => {
        const rule = document.createElement("div");
        rule.className = "rule";
        rule.dataset["line"] = line;
        rule.style.setProperty("--start", String(y));
        rule.style.setProperty("--name-end", `${label.x + label.width + RULE_GAP}px`);
        const name = document.createElement("span");
        name.className = "rule-name";
        name.append(...buildLines([label], "line-name"));
        rule.append(name);
        return rule;
      }),
    );
  }
}

/** The titles of one band that have elements. */
class TitleList {
  readonly #band: BandParts;
  readonly #axis: Axis;
  readonly #role: TextRole;
  #views = new Map<string, TitleView>();

  constructor(band: BandParts, axis: Axis, role: TextRole) {
    this.#band = band;
    this.#axis = axis;
    this.#role = role;
  }

  /** Makes and brings up to date what is in sight, and removes the rest. */
  show(titles: readonly Title[], frame: Frame, wording: number): void {
    const before = this.#views;
    this.#views = new Map();
    const elements = titles.map((title) => {
      const key = focusKey(title.focus);
      const view = before.get(key) ?? new TitleView(this.#axis, this.#role);
      before.delete(key);
      this.#views.set(key, view);
      view.update(title, frame, wording);
      return view.element;
    });
    for (const gone of before.values()) gone.element.remove();
    arrange(this.#band.titles, elements);
  }

  /** Moves the band, and keeps each text in what is seen of its box, from `shownFrom` to `shownTo`. */
  place(place: BandPlace, shownFrom: number, shownTo: number): void {
    const { mover } = this.#band;
    const axis = this.#axis === "x" ? "translateX" : "translateY";
    setStyle(mover, "transform", `${axis}(${place.origin}px)`);
    setStyle(mover, "--zoom", String(place.zoom));
    for (const view of this.#views.values()) view.keepInSight(place, shownFrom, shownTo);
  }
}

/** What a title at the top takes over from what the scene says of it. */
function atTop<Header extends { x: number; width: number; lines: TextLine[] }>(header: Header) {
  return { start: header.x, length: header.width, lines: header.lines, source: header };
}

function phaseTitles({ drawing }: Frame): Title[] {
  return drawing.phases.map((phase, index) => ({
    ...atTop(phase),
    focus: { type: "phase", phase: phase.phase },
    name: phaseName(phase),
    index,
  }));
}

/** The steps in sight while they are readable; the focused step always, for assistive technology. */
function stepTitles(frame: Frame): Title[] {
  const { drawing, camera, selection } = frame;
  const readable =
    textStyles["step-title"].size * stepTitleScale(camera.zoom) >= SMALLEST_STEP_TITLE;
  const focused = selection.focus?.type === "step" ? selection.focus.step : null;
  const { firstColumn, lastColumn } = drawing.rangeIn(shownWithRim(frame, RIM));
  return drawing.columns.flatMap((column, index): Title[] => {
    const inSight = readable && index >= firstColumn && index <= lastColumn;
    if (!inSight && column.step !== focused) return [];
    const focus = { type: "step", step: column.step } as const;
    return [
      { ...atTop(column), time: column.time ?? null, focus, name: stepTitleName(column), index },
    ];
  });
}

function laneTitles({ drawing }: Frame): Title[] {
  return drawing.rows.map((row, index) => ({
    focus: { type: "lane", lane: row.lane },
    start: row.y,
    length: row.height,
    lines: row.lines,
    name: spokenLaneName(row),
    index,
    row,
    source: row,
  }));
}
