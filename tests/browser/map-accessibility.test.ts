// What assistive technology finds on the map, in every theme.

import { expect } from "vitest";
import { card, openHotel, title } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

for (const theme of themes) {
  pageTest(`everybody can use the map in the theme ${theme}`, async ({ openPage }) => {
    const page = await openPage({ context: { reducedMotion: "reduce" } });
    await openHotel(page);
    await chooseTheme(page, theme);

    await card(page, "Welcome the guest").click();
    expect(await seriousAccessibilityViolations(page), "a card and its inspector").toEqual([]);
    await page.keyboard.press("Enter");
    expect(await seriousAccessibilityViolations(page), "a card that is written").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+F10");
    expect(await seriousAccessibilityViolations(page), "a menu").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await seriousAccessibilityViolations(page), "a cell that waits").toEqual([]);
    await title(page, "Frontstage").click();
    await page.keyboard.press("Alt+Enter");
    expect(await seriousAccessibilityViolations(page), "a lane and its kinds").toEqual([]);
  });
}
