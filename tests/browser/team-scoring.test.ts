// A team scores blind on one computer: each in turn by keyboard, hidden from the others, then all together.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { cards, openHotel } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";
import { chooseTheme, themes } from "../support/theme";

/** Goes to team scoring by the palette, as somebody who looks for it does. */
async function openTeamScoring(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Team scoring");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Team scoring" }).waitFor();
}

/** Begins a round of Ada and Paul about the severity of what is chosen: one failure mode. */
async function beginRound(page: Page): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).click();
  await openTeamScoring(page);
  await page.getByRole("button", { name: "Start a round" }).click();
  await page.getByRole("radio", { name: "Chosen (1)" }).check({ force: true });
  await page.getByRole("textbox", { name: "Who scores" }).fill("Ada\nPaul");
  await page.getByRole("button", { name: "Start a round" }).click();
  await page.getByRole("heading", { name: "Who scores next?" }).waitFor();
}

const scores = (page: Page) => page.getByRole("listbox");

/** Goes on by itself. */
const ABSTAIN = "-";

/** Gives these scores by keyboard, and hands over. */
async function takeTurn(page: Page, name: string, ...keys: string[]): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  for (const [at, key] of keys.entries()) {
    await page
      .getByText(`${at + 1} of ${keys.length}`)
      .first()
      .waitFor();
    await scores(page).waitFor();
    await page.keyboard.type(key);
    if (key !== ABSTAIN) await page.keyboard.press("Enter");
  }
  await page.getByRole("heading", { name: "All scored. Thank you!" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Who scores next?" }).waitFor();
}

/** Ends the round, so that all votes are shown. */
async function closeRound(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Close the round and show all votes" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close the round" }).click();
  await page.getByRole("table").waitFor();
}

const votesOf = (page: Page, factor: string): Promise<string[]> =>
  page
    .getByRole("row", { name: new RegExp(`^${factor}`) })
    .getByRole("cell")
    .allInnerTexts();

pageTest(
  "two people score by keyboard, hidden from each other, and agree on what lies apart",
  async ({ openPage }) => {
    const page = await openPage();
    await beginRound(page);
    await takeTurn(page, "Ada", "3", "4", "5");
    await page.getByRole("button", { name: "Paul Not begun" }).click();
    await scores(page).waitFor();
    expect(
      await page.getByRole("option", { selected: true }).count(),
      "he sees nothing of Ada",
    ).toBe(0);
    await page.keyboard.press("Escape");
    await takeTurn(page, "Paul", "8", "10", ABSTAIN);

    await closeRound(page);
    expect((await votesOf(page, "Severity")).slice(0, 5)).toEqual(["3", "8", "5.5", "5", "2.5"]);
    expect((await votesOf(page, "Occurrence")).slice(0, 5)).toEqual(["4", "10", "7", "6", "3"]);
    expect((await votesOf(page, "Detection")).slice(0, 2), "who abstains is named").toEqual([
      "5",
      "abstains",
    ]);
    const first = page.getByRole("textbox", { name: /^Consensus on/ }).first();
    expect(await first.getAttribute("aria-label"), "the widest range first").toContain(
      "Occurrence",
    );
    const severity = page.getByRole("textbox", { name: /^Consensus on Severity/ });
    expect(await severity.inputValue(), "the half is rather too high").toBe("6");

    await severity.fill("7");
    await severity.press("Enter");
    await page
      .getByRole("row", { name: /^Severity/ })
      .getByText("Agreed")
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("gridcell", { name: "Noise keeps the guest awake" }).waitFor();
  },
);

pageTest(
  "a round is opened again, and a name mended, until the team has agreed on a score",
  async ({ openPage }) => {
    const page = await openPage();
    await beginRound(page);
    await takeTurn(page, "Ada", "3", "4", "5");
    await closeRound(page);
    await page.getByRole("button", { name: "Ada", exact: true }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Ada Li");
    await page.keyboard.press("Enter");
    await page.getByRole("columnheader", { name: "Ada Li" }).waitFor();

    await page.getByRole("button", { name: "Open again…" }).click();
    await page.getByText("no longer blind").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Who scores next?" }).waitFor();
    expect(await page.getByRole("table").count(), "nobody sees the votes any more").toBe(0);
    await takeTurn(page, "Paul", "8", "10", ABSTAIN);

    await closeRound(page);
    const severity = page.getByRole("textbox", { name: /^Consensus on Severity/ });
    await severity.press("Enter");
    await page
      .getByRole("row", { name: /^Severity/ })
      .getByText("Agreed")
      .waitFor();
    await page.getByRole("button", { name: "Open again…" }).click();
    await page.getByRole("dialog", { name: "This round stays closed" }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Start a round" }).click();
    await page.getByRole("textbox", { name: "Who scores" }).waitFor();
  },
);

pageTest("a round goes on where it was left", async ({ openPage }) => {
  const page = await openPage();
  await beginRound(page);
  await page.getByRole("button", { name: /^Ada/ }).click();
  await scores(page).waitFor();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Ada 1 of 3" }).waitFor();

  await page.reload();
  await page.getByRole("button", { name: /^Overnight hotel stay.*\.sightline/ }).click();
  await cards(page).first().waitFor();
  await openTeamScoring(page);
  await page.getByRole("button", { name: "Ada 1 of 3" }).click();
  await page.getByText("2 of 3").waitFor();
});

pageTest(
  "what was given can be taken back, but not at somebody else's turn",
  async ({ openPage }) => {
    const page = await openPage();
    await beginRound(page);
    await takeTurn(page, "Ada", "3", "4", "5");
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Ada 2 of 3" }).waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.getByRole("button", { name: "Ada Finished" }).waitFor();

    await page.getByRole("button", { name: "Paul Not begun" }).click();
    await scores(page).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Paul Not begun" }).waitFor();
    expect(await page.getByRole("button", { name: "Ada Finished" }).count()).toBe(1);
  },
);

pageTest("who leaves in the middle of a turn leaves nothing to be read", async ({ openPage }) => {
  const page = await openPage();
  await beginRound(page);
  await page.getByRole("button", { name: /^Ada/ }).click();
  await scores(page).waitFor();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+1");
  await cards(page).first().waitFor();
  await openTeamScoring(page);
  await page.getByRole("heading", { name: "Who scores next?" }).waitFor();
  expect(await scores(page).count()).toBe(0);
});

pageTest("team scoring can be read and operated in every theme", async ({ openPage }) => {
  const page = await openPage();
  await beginRound(page);
  const isSound = async (theme: string) =>
    expect(await seriousAccessibilityViolations(page), theme).toEqual([]);
  const inEachTheme = async () => {
    for (const theme of themes) {
      await chooseTheme(page, theme);
      await isSound(theme);
    }
  };
  await inEachTheme();
  await page.getByRole("button", { name: /^Ada/ }).click();
  await scores(page).waitFor();
  await page.keyboard.type("3");
  await inEachTheme();
  await page.getByRole("button", { name: "Hand over" }).click();
  await closeRound(page);
  await inEachTheme();
  await page.getByRole("button", { name: "All rounds" }).click();
  await inEachTheme();
  await page.getByRole("button", { name: "Start a round" }).click();
  await inEachTheme();
});
