// The test function for the page in headless Chromium.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { test } from "vitest";
import { type Server, startBrowser, startServer } from "./page";
import { makeHome, outputFile, removeHome } from "./places";

/** What the page is opened with. */
export interface PageOptions {
  /** A project file that the devserver opens. */
  file?: string;
  /** Language, colour scheme, window size: as playwright names them. */
  context?: BrowserContextOptions;
}

interface Fixtures {
  /** One browser for all tests of a file: its start costs more than most of them. */
  browser: Browser;
  /** A home for this test alone. */
  home: string;
  /** Starts a devserver in {@link home} and opens its page, at 1280 x 800 in English unless told. */
  openPage: (options?: PageOptions) => Promise<Page>;
}

/** A test with a way to open the page; a failed one leaves a picture in tests/output. */
export const pageTest = test.extend<Fixtures>({
  browser: [
    async ({}, provide) => {
      const browser = await startBrowser();
      await provide(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  home: async ({}, provide) => {
    const home = await makeHome();
    await provide(home);
    await removeHome(home);
  },
  openPage: async ({ browser, home, task }, provide) => {
    const servers: Server[] = [];
    const contexts: BrowserContext[] = [];
    await provide(async ({ file, context } = {}) => {
      const server = await startServer(home, file);
      servers.push(server);
      const opened = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "en",
        ...context,
      });
      contexts.push(opened);
      const page = await opened.newPage();
      await page.goto(server.address);
      return page;
    });
    const pages = contexts.flatMap((context) => context.pages());
    if (task.result?.state === "fail") {
      for (const [index, page] of pages.entries()) {
        await page.screenshot({ path: await outputFile(`${task.name}-${index}.png`) });
      }
    }
    for (const context of contexts) await context.close();
    for (const server of servers) await server.stop();
  },
});
