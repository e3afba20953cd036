// A to-be map is made from the as-is one, and what was changed in it is listed.

import { expect } from "vitest";
import { card, openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";

pageTest("what was changed in a to-be map is listed and found", async ({ openPage }) => {
  const page = await openPage({ context: { reducedMotion: "reduce" } });
  await openHotel(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("to-be map");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").getByRole("textbox").waitFor();
  await page.keyboard.press("Escape");
  await card(page, "Welcome the guest").click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+5");

  await page.getByRole("heading", { name: "1 difference" }).waitFor();
  const entry = page.getByRole("button", { name: /Removed.*Welcome the guest/ });
  expect(await seriousAccessibilityViolations(page), "the list of differences").toEqual([]);
  await entry.click();
  await card(page, "Welcome the guest").waitFor();
  const shown = page.getByRole("navigation").locator("[aria-current=page]");
  expect(await shown.innerText(), "a removed card is seen where it still stands").toContain(
    "As-is",
  );
});
