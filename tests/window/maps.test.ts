// Many maps in the real window: the sign on a card is pressed there, and pictures are painted there.

import { By, Key } from "selenium-webdriver";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

interface Opened {
  readonly document: number;
  readonly path: string;
  readonly records: readonly { readonly table: string; readonly row: { readonly id: string } }[];
}

const CHECK_IN = "0192d9a0-0000-7000-8000-000000000001";

windowTest("the sign on a card opens its map, and all maps are painted", async ({ openApp }) => {
  const app = await openApp();
  const { document, path, records } = (await app.command("create_sample", {
    sample: "hotel",
  })) as Opened;
  const card = records.find(({ table }) => table === "card")?.row.id;
  const map = records.find(({ table }) => table === "map")?.row.id;
  const copy = { operation: "copyMap", id: CHECK_IN, map, title: "Check-in", state: "as-is" };
  for (const operation of [copy, { operation: "linkMap", card, map: CHECK_IN }]) {
    await app.command("apply", { document, operation, gesture: null });
  }
  await app.close();

  const again = await openApp({ args: [path] });
  const { driver } = again;
  const sign = By.css(".opens-maps");
  await until("the sign is drawn", async () => (await driver.findElements(sign)).length > 0);
  await driver.findElement(sign).click();
  await until(
    "its map is shown",
    async () => (await again.inPage(shownMap))?.startsWith("Check-in") === true,
  );

  await again.press(Key.CONTROL, "6");
  await until("both maps are painted", async () => (await again.inPage(paintedTiles)) === 2);
});

/** The entry of the map in view. It runs in the page. */
function shownMap(): string | null | undefined {
  return globalThis.document.querySelector("nav [aria-current=page]")?.textContent;
}

/** How many tiles have a picture of more than one colour. It runs in the page. */
function paintedTiles(): number {
  const canvases = [...globalThis.document.querySelectorAll<HTMLCanvasElement>("main canvas")];
  return canvases.filter((canvas) => {
    const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(data === undefined ? [] : new Uint32Array(data.buffer)).size > 1;
  }).length;
}
