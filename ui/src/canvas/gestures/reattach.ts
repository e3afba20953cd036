import { mirror, newGesture, perform } from "../../document";
import type { CardId, Route } from "../../host";
import type { RouteEnd } from "../hitTest";
import { aim, areLinked } from "./connect";
import type { Gesture } from "./gesture";

/** Takes one end of a connector to another card. It keeps its kind and label, and is undone in one step. */
export function reattach(route: Route, end: RouteEnd): Gesture {
  const ends = (card: CardId) =>
    end === "target"
      ? { source: route.source, target: card }
      : { source: card, target: route.target };
  return aim(
    (drawing) => {
      const points = drawing.routePoints(route);
      return (end === "target" ? points[0] : points.at(-1)) ?? { x: 0, y: 0 };
    },
    (drawing, card) => {
      const { source, target } = ends(card);
      return source !== target && !areLinked(drawing, source, target);
    },
    (card) => {
      const link = mirror().get("link", route.link);
      if (link === undefined) return;
      const { kind, label } = link;
      const gesture = newGesture();
      void perform({ operation: "deleteLinks", links: [link.id] }, gesture);
      void perform({ operation: "addLink", ...ends(card), kind, label }, gesture);
    },
  );
}
