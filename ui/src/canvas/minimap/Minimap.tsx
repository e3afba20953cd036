import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import type { Heat } from "../../host";
import { useT } from "../../i18n";
import { isComposing } from "../../input";
import type { Point } from "../geometry";
import "./minimap.css";
import { MinimapPainter } from "./minimapPainter";
import { steerByKey, takeFrame } from "./steering";

export interface MinimapProps {
  /** By which measure cards show their risk. */
  readonly heat: Heat;
  /** Gives the keyboard back to the map. The function must keep its identity. */
  readonly leave: () => void;
}

/** The whole map small, with a frame around what is in sight: it is pressed, dragged and steered by arrow keys. */
export function Minimap({ heat, leave }: MinimapProps) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const follow = useRef<((to: Point) => void) | null>(null);
  const [painter, setPainter] = useState<MinimapPainter | null>(null);

  useEffect(() => {
    if (place.current === null) return;
    const painting = new MinimapPainter(place.current);
    setPainter(painting);
    return () => painting.dispose();
  }, []);
  useEffect(() => painter?.setHeat(heat), [painter, heat]);
  useLayoutEffect(() => {
    const element = place.current;
    // Put away while it had the keyboard, it would leave the keyboard nowhere.
    return () => {
      if (element === document.activeElement) leave();
    };
  }, [leave]);

  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    follow.current = takeFrame(pointOn(event));
  };
  const pressKey = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") leave();
    else if (!steerByKey(event.key)) return;
    event.preventDefault();
  };

  return (
    <div
      ref={place}
      hidden
      role="application"
      aria-label={t("canvas.minimap")}
      tabIndex={0}
      className="minimap"
      onKeyDown={pressKey}
      onPointerDown={press}
      onPointerMove={(event) => follow.current?.(pointOn(event))}
      onLostPointerCapture={() => (follow.current = null)}
      // The keyboard stays where it is, as when the map itself is pushed.
      onMouseDown={(event) => event.preventDefault()}
    />
  );
}

/** Where the pointer is in the picture, which is the first thing in the minimap. */
function pointOn({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point {
  const picture = currentTarget.firstElementChild ?? currentTarget;
  const { left, top } = picture.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
