// Risk tables of other programs: chosen or dropped, corrected by keyboard, imported, taken back with one undo.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { pageTest } from "../support/page-test";
import { seriousAccessibilityViolations } from "../support/page";
import { choose } from "../support/pictures";

const TABLE = {
  name: "服务FMEA.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "过程步骤;失效模式(FM);潜在失效后果;严重度(S);失效原因;频度(O);探测度(D);RPN;天气",
      "入住;无钥匙;客人等待;7;丢失;6;4;150;雨",
      "入住;房间未打扫;客人不满;5;排班错误;3;2;30;晴",
    ].join("\r\n"),
  ),
};

async function openRisks(page: Page): Promise<void> {
  await openHotel(page);
  await page.keyboard.press("Control+2");
  await page.getByRole("button", { name: "Import…" }).waitFor();
}

pageTest("a Chinese table is chosen, looked at, imported, and taken back", async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 1280, height: 800 } } });
  await openRisks(page);
  await choose(page, [TABLE], () => page.getByRole("button", { name: "Import…" }).click());
  const dialog = page.getByRole("dialog", { name: `Import ${TABLE.name}` });
  await dialog.getByText("2 failure modes from 2 rows", { exact: false }).waitFor();
  expect(await seriousAccessibilityViolations(page)).toEqual([]);

  const weather = dialog.getByRole("combobox", { name: "Read “天气” as" });
  expect(await weather.inputValue(), "nobody knows that column").toBe("");
  await weather.focus();
  await weather.selectOption("remarks");
  await expect.poll(() => weather.inputValue()).toBe("remarks");

  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("dialog", { name: `Imported ${TABLE.name}` }).waitFor();
  await page.getByText("the RPN 150 is not the product of the scores, 168").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("无钥匙").first().waitFor();
  await page.keyboard.press("Control+z");
  await expect
    .poll(() => page.getByText("无钥匙").count(), { message: "one undo takes all back" })
    .toBe(0);
});

pageTest("an imported row is dragged from beside the map onto its card", async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 1280, height: 800 } } });
  await openRisks(page);
  await choose(page, [TABLE], () => page.getByRole("button", { name: "Import…" }).click());
  await page
    .getByRole("dialog", { name: `Import ${TABLE.name}` })
    .getByRole("button", { name: "Import", exact: true })
    .click();
  await page.getByRole("dialog", { name: `Imported ${TABLE.name}` }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+u");
  const panel = page.getByRole("complementary", { name: "Failure modes without a card" });
  const row = panel.getByRole("button", { name: "无钥匙" });
  await row.waitFor();
  expect(await seriousAccessibilityViolations(page)).toEqual([]);

  const card = page.locator(".map-grid .card").first();
  const place = await card.boundingBox();
  const from = await row.boundingBox();
  if (place === null || from === null) throw new Error("both are in sight");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(place.x + 30, place.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => row.count(), { message: "it stands on the card" }).toBe(0);

  await card.click();
  await panel.getByRole("button", { name: "房间未打扫" }).press("Enter");
  await panel.getByText("Every failure mode stands on a card.").waitFor();
});

pageTest("a table that is dropped on the risks is looked at as well", async ({ openPage }) => {
  const page = await openPage();
  await openRisks(page);
  await page
    .getByRole("grid")
    .first()
    .evaluate(
      (place, { name, text }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name, { type: "text/csv" }));
        for (const type of ["dragover", "drop"]) {
          place.dispatchEvent(
            new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
          );
        }
      },
      { name: TABLE.name, text: TABLE.buffer.toString() },
    );
  await page.getByRole("dialog", { name: `Import ${TABLE.name}` }).waitFor();
});
