// What a workshop does to a map: notes on cards, filters, find and replace, the grammar, a walk.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { card, openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

const panel = (page: Page, name: string) => page.getByRole("complementary", { name });

pageTest(
  "evidence, a tag and a question are noted by keyboard and seen on the card",
  async ({ openPage }) => {
    const page = await openPage();
    await openHotel(page);
    const greet = card(page, "Welcome the guest");
    await greet.click();
    await page.keyboard.press("p");
    await page.getByRole("button", { name: /Welcome the guest.*Proposed/ }).waitFor();

    await page.keyboard.press("t");
    await page.keyboard.type("Pilot");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Welcome the guest.*Pilot/ }).waitFor();
    await page.getByRole("region", { name: "Tags" }).first().waitFor();

    await greet.click();
    await page.keyboard.press("q");
    await page.keyboard.type("How long do guests wait?");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Welcome the guest.*1 open question/ }).waitFor();

    await greet.click();
    await page.keyboard.press("Control+Shift+A");
    const questions = panel(page, "Open questions");
    await questions.getByRole("button", { name: "Answer" }).click();
    await questions.getByRole("textbox", { name: "Answer" }).fill("Two minutes");
    await page.keyboard.press("Enter");
    await questions.getByText("No question is open").waitFor();
  },
);

pageTest(
  "a text is replaced in all records at once and one undo takes it back",
  async ({ openPage }) => {
    const page = await openPage();
    await openHotel(page);
    await page.keyboard.press("Control+h");
    const found = panel(page, "Find and replace");
    await found.waitFor();
    await page.keyboard.type("GUEST");
    await found.getByText(/^\d+ matches$/).waitFor();
    await found.getByRole("textbox", { name: "Replace with" }).fill("visitor");
    await found.getByRole("button", { name: "Replace all" }).click();
    await found.getByText("Nothing was found").waitFor();
    await card(page, "Welcome the visitor").waitFor();
    await card(page, "Welcome the visitor").click();
    await page.keyboard.press("Control+z");
    await card(page, "Welcome the guest").waitFor();
  },
);

pageTest("filters let the other cards step back until Escape clears them", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await page.keyboard.press("Control+Shift+F");
  const bar = page.getByRole("region", { name: "Filters" });
  await bar.getByRole("combobox", { name: "Lane" }).selectOption({ label: "Customer actions" });
  await bar.getByText(/^14 of \d+ cards match$/).waitFor();
  await bar.getByRole("combobox", { name: "Mark" }).selectOption({ label: "Wait point" });
  await bar.getByText(/^[1-9] of \d+ cards match$/).waitFor();
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
});

pageTest(
  "a finding of the grammar leads to its place and is set aside with a reason",
  async ({ openPage }) => {
    const page = await openPage();
    await openHotel(page);
    await page.keyboard.press("Control+Shift+K");
    const check = panel(page, "Grammar check");
    const finding = page.getByRole("button", { name: /“Collect the tray” can fail/ });
    await finding.click();
    await page.getByRole("button", { name: /^Collect the tray/, pressed: true }).waitFor();
    const entry = check.getByRole("listitem").filter({ has: finding });
    await entry.getByRole("button", { name: "Set aside" }).click();
    await entry.getByRole("textbox").fill("Scored next week");
    await page.keyboard.press("Enter");
    await check.getByText("Reason: Scored next week").waitFor();
  },
);

pageTest("a walk says each card with its lane, step and connections", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await page.keyboard.press("Control+Shift+L");
  const bar = page.getByRole("region", { name: "Walk through the map" });
  await page.keyboard.press("PageDown");
  await bar.getByText(/Book a room, Customer actions, Book a room\..*Leads to/).waitFor();
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
});

for (const theme of themes) {
  pageTest(`everybody can use the panels in the theme ${theme}`, async ({ openPage }) => {
    const page = await openPage({ context: { reducedMotion: "reduce" } });
    await openHotel(page);
    await chooseTheme(page, theme);
    await card(page, "Welcome the guest").click();
    await page.keyboard.press("t");
    await page.keyboard.type("Pilot");
    expect(await seriousAccessibilityViolations(page), "a tag that is typed").toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+h");
    await page.keyboard.type("room");
    await panel(page, "Find and replace")
      .getByText(/matches$/)
      .waitFor();
    expect(await seriousAccessibilityViolations(page), "what was found").toEqual([]);
    await page.keyboard.press("Control+Shift+K");
    await panel(page, "Grammar check").waitFor();
    expect(await seriousAccessibilityViolations(page), "the grammar").toEqual([]);
    await page.keyboard.press("Control+Shift+F");
    await page.getByRole("region", { name: "Filters" }).waitFor();
    expect(await seriousAccessibilityViolations(page), "the filters").toEqual([]);
    await page.keyboard.press("Control+Shift+L");
    await page.getByRole("region", { name: "Walk through the map" }).waitFor();
    expect(await seriousAccessibilityViolations(page), "a walk").toEqual([]);
  });
}
