// The theme's colours for the 2D canvas, which reads no style sheet.

import { LANE_KINDS } from "../../document/laneKinds";
import type { LaneKind } from "../../host";
import { pointPaths } from "../drawing.generated";
import type { HeatLevel } from "../heat";

export interface Palette {
  readonly background: string;
  readonly columnLine: string;
  readonly lane: Readonly<Record<LaneKind, string>>;
  readonly card: string;
  readonly cardBorder: string;
  readonly heat: Readonly<Record<HeatLevel, string>>;
  readonly risk: Readonly<Record<HeatLevel, string>>;
  readonly greekedText: string;
  readonly mark: string;
  /** One for each style of curves. */
  readonly curves: readonly string[];
  readonly bar: string;
  readonly plotLine: string;
  readonly connector: string;
  readonly connectorLabel: string;
  readonly selection: string;
  readonly fontFamily: string;
  /** How much is left of what steps back, from 0 to 1. */
  readonly dimmed: number;
}

/** Reads the colours of the theme that is drawn now. */
export function readPalette(element: Element = document.documentElement): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const color = (token: string) => read(`--color-${token}`);
  return {
    background: color("background"),
    columnLine: color("column-line"),
    lane: laneColors(color),
    card: color("card"),
    cardBorder: color("card-border"),
    heat: { low: color("heat-low"), medium: color("heat-medium"), high: color("heat-high") },
    risk: { low: color("risk-low"), medium: color("risk-medium"), high: color("risk-high") },
    greekedText: color("greeked-text"),
    mark: color("mark"),
    curves: pointPaths.map((_, style) => color(`curve-${style + 1}`)),
    bar: color("bar"),
    plotLine: color("plot-line"),
    connector: color("connector"),
    connectorLabel: color("connector-label"),
    selection: color("selection"),
    fontFamily: read("--font-family"),
    dimmed: Number(read("--opacity-dimmed")),
  };
}

function laneColors(color: (token: string) => string): Record<LaneKind, string> {
  const kinds = Object.fromEntries(LANE_KINDS.map((kind) => [kind, color(`lane-${kind}`)]));
  return kinds as Record<LaneKind, string>;
}

/** Calls whenever another theme is drawn. Returns how to stop. */
export function onThemeChange(call: () => void): () => void {
  const observer = new MutationObserver(call);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
