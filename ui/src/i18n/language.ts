// Which language the page speaks, and how a component hears that it changed.

import { useCallback } from "react";
import { create } from "zustand";

import type { Language } from "../host";
import { type MessageKey, type MessageValues, translate } from "./catalogue";

/** English until the host has said what the person or the system wants. */
export const useLanguage = create<{ readonly language: Language }>(() => ({
  language: "en",
}));

/** Speaks another language from now on. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  useLanguage.setState({ language });
}

/** The sentence of this name in the language spoken now, for event handlers and announcements. */
export function t(key: MessageKey, values?: MessageValues): string {
  return translate(useLanguage.getState().language, key, values);
}

/** The sentences for a component, which is drawn again when the language changes. */
export function useT(): (key: MessageKey, values?: MessageValues) => string {
  const language = useLanguage((state) => state.language);
  return useCallback(
    (key: MessageKey, values?: MessageValues) => translate(language, key, values),
    [language],
  );
}
