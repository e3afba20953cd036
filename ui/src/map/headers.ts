import type { Focus } from "../canvas/selection";

/** A title at the edge of the map: what can be dragged to another place, and what has others beside it. */
export type Header = Extract<Focus, { type: "phase" | "step" | "lane" }>;

/** The title to which an element of the page belongs. */
export function headerAt(target: EventTarget | null): Header | null {
  const element =
    target instanceof Element ? target.closest("[role=columnheader], [role=rowheader]") : null;
  if (element === null) return null;
  for (const type of ["phase", "step", "lane"] as const) {
    const id = element.id.startsWith(`${type}-`) ? element.id.slice(type.length + 1) : null;
    if (id !== null) return header(type, id);
  }
  return null;
}

/** Whether something that can have the focus is a title. */
export function isHeader(focus: Focus | null): focus is Header {
  return focus?.type === "phase" || focus?.type === "step" || focus?.type === "lane";
}

function header(type: Header["type"], id: string): Header {
  switch (type) {
    case "phase":
      return { type, phase: id };
    case "step":
      return { type, step: id };
    case "lane":
      return { type, lane: id };
  }
}
