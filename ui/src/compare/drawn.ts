import { useCallback, useEffect } from "react";

import { clear } from "../canvas/scene";
import { showFromStart } from "../canvas/viewport";
import { useAnswer } from "../document/answers";
import type { Language } from "../host";
import { useLanguage } from "../i18n";
import { SIDES } from "./places";
import { sights } from "./sights";

/**
 * Keeps drawings as the records are, for as long as they are looked at: `put` shows what was drawn. Both functions
 * must keep their identity.
 */
export function useDrawn<Drawn>(
  draw: (document: number, language: Language) => Promise<Drawn>,
  put: (drawn: Drawn) => void,
): void {
  const language = useLanguage((state) => state.language);
  const drawn = useAnswer(
    useCallback((document: number) => draw(document, language), [draw, language]),
  );
  useEffect(() => {
    if (drawn === null) return;
    const before = sights.later.scene.getState().drawing?.map;
    put(drawn);
    const { drawing } = sights.later.scene.getState();
    if (drawing !== null && drawing.map !== before) showFromStart(drawing);
  }, [drawn, put]);
  useEffect(() => () => SIDES.forEach((side) => clear(sights[side])), []);
}
