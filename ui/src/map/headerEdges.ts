import type { LayerName } from "../canvas/layers";
import type { Drawing } from "../canvas/drawing";
import type { Header } from "./headers";
import type { Side } from "./inserting";

/** The boundary at one side of a title: where something new can be put in. */
export interface Edge {
  readonly side: Side;
  /** Along x for steps and phases, along y for lanes; in the drawing. */
  readonly at: number;
}

/** The layer of the map in which a title's boundaries move as the title does. */
export function layerOf(header: Header): LayerName {
  switch (header.type) {
    case "phase":
      return "phases";
    case "step":
      return "steps";
    case "lane":
      return "lanes";
  }
}

/** The boundaries before and after a title; none where it is not drawn. */
export function edgesOf(drawing: Drawing, header: Header): Edge[] {
  const own = drawing.focusRect(header);
  if (own === null) return [];
  const [start, end] =
    header.type === "lane" ? [own.y, own.y + own.height] : [own.x, own.x + own.width];
  const room = header.type === "step" ? roomBetweenSteps(drawing) : 0;
  return [
    { side: "before", at: start - room / 2 },
    { side: "after", at: end + room / 2 },
  ];
}

/** The gutter between two columns; before the first one there is as much. */
function roomBetweenSteps(drawing: Drawing): number {
  const [first, second] = drawing.columns;
  if (first === undefined) return 0;
  return second === undefined
    ? first.x - drawing.laneHeaderWidth
    : second.x - first.x - first.width;
}
