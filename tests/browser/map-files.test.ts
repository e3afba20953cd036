// Maps of other programs: chosen or dropped, looked at, corrected by keyboard, imported, taken back with one undo.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { pageTest } from "../support/page-test";
import { seriousAccessibilityViolations } from "../support/page";
import { choose } from "../support/pictures";

const TABLE = {
  name: "住宿蓝图.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "阶段,到达,,离开",
      "步骤,找到酒店,办理入住,付款",
      "顾客行为,走进大堂,出示护照,付款",
      '前台员工,"• 迎接\n• 核对预订",,收款',
      "夜班,,分配房间,",
    ].join("\r\n"),
  ),
};

const JOURNEY = "journey\n title A day\n section Morning\n  Make tea: 5: Me\n  so what\n";

/** Chooses a command by its name, as a person does who knows no menu. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

pageTest(
  "a Chinese blueprint is chosen, looked at, imported, and taken back",
  async ({ openPage }) => {
    const page = await openPage();
    await openHotel(page);
    await choose(page, [TABLE], () => command(page, "Import a map"));
    const dialog = page.getByRole("dialog", { name: `Import a map from ${TABLE.name}` });
    await dialog.getByText("3 lanes, 3 steps, 7 cards", { exact: false }).waitFor();
    await dialog.getByText("“夜班” does not say what the lane holds", { exact: false }).waitFor();
    expect(await seriousAccessibilityViolations(page)).toEqual([]);

    const night = dialog.getByRole("combobox", { name: "What “夜班” holds" });
    await night.focus();
    await night.selectOption("backstage");
    await expect.poll(() => dialog.getByText("does not say").count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.getByText("走进大堂").count(), { message: "left, nothing is made" })
      .toBe(0);

    await choose(page, [TABLE], () => command(page, "Import a map"));
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("Imported “住宿蓝图”: 3 lanes, 3 steps, 7 cards.").waitFor();
    await page
      .getByRole("gridcell", { name: /核对预订/ })
      .first()
      .waitFor();
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => page.getByText("走进大堂").count(), { message: "one undo takes all back" })
      .toBe(0);
  },
);

pageTest("a journey that is dropped anywhere on a project is looked at", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  for (const view of ["Control+1", "Control+2", "Control+3"]) {
    await page.keyboard.press(view);
    await drop(page, "day.mmd", JOURNEY);
    const dialog = page.getByRole("dialog", { name: "Import a map from day.mmd" });
    await dialog.getByText("Line 5: “so what” is not understood").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
  await drop(page, "day.bpmn", "<not-bpmn/>");
  await page.getByText("day.bpmn is no map that Sightline can read.", { exact: false }).waitFor();
});

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.locator("main").evaluate(
    (place, [called, said]) => {
      const files = new DataTransfer();
      files.items.add(new File([said], called));
      for (const type of ["dragover", "drop"]) {
        place.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }),
        );
      }
    },
    [name, text] as const,
  );
}
