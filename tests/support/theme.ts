// The themes as a person chooses them.

import type { Page } from "playwright-core";

/** Every theme by the name that it has in English. */
export const themes = ["Light", "Dark", "High contrast"] as const;

/** Chooses a theme in the settings. */
export async function chooseTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.keyboard.press("Control+,");
  await page.getByRole("radio", { name: theme }).check({ force: true });
  await page.keyboard.press("Escape");
}
