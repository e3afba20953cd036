import { useEffect } from "react";

import { useScene } from "../canvas/scene";
import { changeSelection } from "../canvas/selection";
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
    const { place, others, takesKeyboard } = revealed;
    focusOn(place);
    if (place.type === "card" && others.length > 0) {
      changeSelection((selection) => ({ ...selection, cards: new Set([place.card, ...others]) }));
    }
    if (takesKeyboard) mapElement()?.focus({ preventScroll: true });
    useNavigation.setState({ revealed: null });
  }, [revealed, inView]);
}
