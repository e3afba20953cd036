// Pictures as people hand them over, in the tests of the page.

import type { Page } from "playwright-core";

/** A drawing as its file. */
export const DESK = {
  name: "desk.svg",
  mimeType: "image/svg+xml",
  buffer: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><rect width="80" height="60" fill="#2266aa"/></svg>`,
  ),
};

/** Chooses files in the dialog that a deed opens. */
export async function choose(
  page: Page,
  files: readonly (typeof DESK)[],
  deed: () => Promise<void>,
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  // A round trip, after which the browser knows that the dialog is answered from here.
  await page.title();
  await deed();
  await (await chooser).setFiles([...files]);
}
