// Which language the page speaks, and how a component hears that it changed.

import { useCallback } from "react";
import { create } from "zustand";

import type { Language } from "../host";
import { type MessageKey, type MessageValues, translate } from "./catalogue";

/** The language that the system asks for: Chinese for any Chinese, English for all else. */
export function systemLanguage(): Language {
  const first = navigator.languages[0] ?? navigator.language;
  return first.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

export const useLanguage = create<{ readonly language: Language }>(() => ({
  language: systemLanguage(),
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
