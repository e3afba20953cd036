// The page in headless Chromium, on the same core behind the devserver.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, type Page, chromium } from "playwright-core";
import { builtPage, environment, program } from "./places";
import { type Running, awaitLine, start } from "./processes";

/** A devserver on a port of its own. */
export interface Server {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the devserver with the built page, `home` for its data, and maybe a file to open. */
export async function startServer(home: string, file?: string): Promise<Server> {
  const args = ["--port", "0", "--ui", builtPage, "--data", home];
  const server: Running = start(
    program("sightline-devserver"),
    file === undefined ? args : [...args, file],
    environment(home),
  );
  try {
    const [, address = ""] = await awaitLine(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
    return { address, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Starts a Chromium that asks nothing of any network. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds wrong on the page as it is now, of serious or critical kind: one line each. */
export async function seriousAccessibilityViolations(page: Page): Promise<string[]> {
  // A colour that is still on its way to another is none of the theme's.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map((transition) => transition.finished),
    ),
  );
  await page.evaluate(await readFile(axeSource, "utf8"));
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html} ${failureSummary ?? ""}`),
    );
}
