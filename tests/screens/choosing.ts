// In which language and theme the screens are photographed, and on which samples.

import type { App } from "../support/app";

/** What is open in the pictures of each language. */
export const samples = {
  en: { blueprint: "hotel", journey: "journey" },
  "zh-CN": { blueprint: "repair", journey: "return" },
} as const;
export const themes = ["light", "dark", "high-contrast"] as const;

export type Language = keyof typeof samples;
export type Theme = (typeof themes)[number];

/** Chooses as the settings dialog does, and lets the page begin anew with it. */
export async function choose(app: App, language: Language, theme: Theme): Promise<void> {
  // What else is kept stays as it is in a new home.
  const start = (await app.command("start", {})) as { readonly settings: object };
  const settings = {
    ...start.settings,
    language,
    theme,
    heat: "action-priority",
    railOpen: true,
    inspectorOpen: true,
    minimapOpen: true,
    legendOpen: true,
    person: "",
  };
  await app.command("save_settings", { settings });
  await app.driver.navigate().refresh();
}
