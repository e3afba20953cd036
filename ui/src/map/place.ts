import type { Focus } from "../canvas/selection";

/** A place or thing of one type. */
export type PlaceOf<Type extends Focus["type"]> = Extract<Focus, { type: Type }>;

/** A stretch of the map that the arrows cross before they reach the next one. */
export type Band = "cells" | "steps" | "lanes" | "phases" | "links";

/** The band in which a place lies. */
export function bandOf(place: Focus): Band {
  switch (place.type) {
    case "cell":
    case "card":
      return "cells";
    case "step":
    case "new-step":
      return "steps";
    case "lane":
      return "lanes";
    case "phase":
      return "phases";
    case "link":
      return "links";
  }
}
