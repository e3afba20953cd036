// Files that are dropped on the window: opened, imported, or answered with what they would be good for.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openHotel } from "../support/map";
import { pageTest } from "../support/page-test";

pageTest("what is dropped beside its place is told where it belongs", async ({ openPage }) => {
  const page = await openPage();
  await page.getByRole("button", { name: "New service" }).waitFor();
  // A browser knows no places of files; the real window does.
  await drop(page, "main", "入住.sightline");
  await says(page, "This computer does not say where 入住.sightline lies.");

  await openHotel(page);
  await drop(page, "header", "photo.png");
  await says(page, "Drop photo.png onto a card or an empty cell of a map.");
  await drop(page, "main", "song.mp3");
  await says(page, "song.mp3");
});

pageTest("a map that is dropped on the bar of a project is looked at", async ({ openPage }) => {
  const page = await openPage();
  await openHotel(page);
  await drop(page, "header", "day.mmd", "journey\n  section Morning\n    Wake up: 3: Me");
  await page.getByRole("dialog", { name: "Import a map from day.mmd" }).waitFor();
});

pageTest("a map that is dropped on the start screen begins a project", async ({ openPage }) => {
  const page = await openPage();
  await page.getByRole("button", { name: "New service" }).waitFor();
  await drop(
    page,
    "main",
    "day.mmd",
    "journey\n  title 我的一天\n  section Morning\n    Wake up: 3: Me",
  );
  const dialog = page.getByRole("dialog", { name: "Import a map from day.mmd" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "New service" }).waitFor();

  await drop(
    page,
    "main",
    "day.mmd",
    "journey\n  title 我的一天\n  section Morning\n    Wake up: 3: Me",
  );
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await page
    .getByRole("gridcell", { name: /Wake up/ })
    .first()
    .waitFor();
  expect(await page.title()).toContain("我的一天");
});

pageTest("a risk table begins a project with its rows", async ({ openPage }) => {
  const page = await openPage();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import a risk table…" }).click();
  const table = "Process step,Failure mode,S\n客房,钥匙失灵,7\n";
  const file = { name: "客房风险.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await (await choosing).setFiles(file);
  const dialog = page.getByRole("dialog", { name: /客房风险.csv/ });
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("gridcell", { name: /钥匙失灵/ }).waitFor();
  expect(await page.title()).toContain("客房风险");
});

async function says(page: Page, sentence: string): Promise<void> {
  await page.getByText(sentence, { exact: false }).first().waitFor();
}

async function drop(page: Page, place: string, name: string, text = "x"): Promise<void> {
  await page
    .locator(place)
    .first()
    .evaluate(
      (target, [called, said]) => {
        const files = new DataTransfer();
        files.items.add(new File([said], called));
        for (const type of ["dragover", "drop"]) {
          target.dispatchEvent(
            new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }),
          );
        }
      },
      [name, text] as const,
    );
}
