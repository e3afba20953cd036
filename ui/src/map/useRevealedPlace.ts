import { useEffect } from "react";

import { useScene } from "../canvas/scene";
import type { MapId } from "../host";
import { useNavigation } from "../session/navigation";
import { focusOn } from "./current";
import { mapElement } from "./focusMap";

/** Brings the place into sight that another view asked for, once its map is drawn. */
export function useRevealedPlace(map: MapId): void {
  const revealed = useNavigation((state) => state.revealed);
  const inView = useScene(({ drawing }) => drawing?.map === map);
  useEffect(() => {
    if (revealed === null || !inView) return;
    focusOn(revealed.place);
    if (revealed.takesKeyboard) mapElement()?.focus({ preventScroll: true });
    useNavigation.setState({ revealed: null });
  }, [revealed, inView]);
}
