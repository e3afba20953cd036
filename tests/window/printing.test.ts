// Printing: the person's own program gets the pages.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { By, Key } from "selenium-webdriver";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

windowTest("a map is opened in the program that prints PDF files", async ({ openApp, home }) => {
  const received = join(home, "received.pdf");
  await choosePdfProgram(home, `cp %f ${received}`);
  const app = await openApp({ args: ["--sample", "return"] });
  await until("the map is drawn", () => app.inPage(isDrawn));

  await app.press(Key.CONTROL, "p");
  const print = By.xpath("//dialog//button[.='Print…']");
  await until("the dialog is open", async () => (await app.driver.findElements(print)).length > 0);
  await app.driver.findElement(print).click();
  await until("the program has the whole of the pages", () => isWholePdf(received));
  await until("the dialog is gone", () =>
    app.inPage(() => document.querySelector("dialog[open]") === null),
  );
});

/** Whether a file is there from the first to the last sign of a PDF. */
async function isWholePdf(file: string): Promise<boolean> {
  const text = await readFile(file, "latin1").catch(() => "");
  return text.startsWith("%PDF-") && text.trimEnd().endsWith("%%EOF");
}

/** Makes a command the person's program for PDF files, as desktops of Linux keep it. */
async function choosePdfProgram(home: string, command: string): Promise<void> {
  const programs = join(home, "data/applications");
  await mkdir(programs, { recursive: true });
  await mkdir(join(home, "config"), { recursive: true });
  const entry = ["[Desktop Entry]", "Type=Application", "Name=Pages", `Exec=${command}`];
  await writeFile(
    join(programs, "pages.desktop"),
    [...entry, "MimeType=application/pdf;", ""].join("\n"),
  );
  const choice = ["[Default Applications]", "application/pdf=pages.desktop", ""];
  await writeFile(join(home, "config/mimeapps.list"), choice.join("\n"));
}

/** Whether a map is drawn, near or far. It runs in the page. */
function isDrawn(): boolean {
  return document.querySelector("[data-detail]") !== null;
}
