// A map that the page views, and the files that are written of it.

import type { Page } from "playwright-core";
import { openHotel } from "./map";

/** The map that the page views. */
export interface Viewed {
  readonly document: number;
  readonly map: string;
}

/** Opens the hotel sample, and says which map the page then views. */
export async function viewHotel(page: Page): Promise<Viewed> {
  const asked = page.waitForRequest(/\/command\/view_map$/);
  await openHotel(page);
  return (await asked).postDataJSON() as Viewed;
}

/**
 * Exports a map by the command that the page's dialog calls, in the form that the path's ending says; what is not chosen
 * is as the dialog proposes it.
 */
export async function exportMap(
  page: Page,
  { document, map }: Viewed,
  path: string,
  chosen: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const answer = await page.evaluate(
    async ({ command, chosen }) => {
      const started = await fetch("/command/start", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: "{}",
      });
      const { settings } = (await started.json()) as { settings: { mapExport: object } };
      const response = await fetch("/command/export_map", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...command, options: { ...settings.mapExport, ...chosen } }),
      });
      return response.text();
    },
    { command: { document, map, path, name: "page", language: "en" }, chosen },
  );
  if (!answer.includes(path)) throw new Error(`the map was not written: ${answer}`);
}
