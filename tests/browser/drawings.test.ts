// One scene, every output: a card stands at the same place and looks the same on the screen, as SVG and as PNG.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { exportMap, viewHotel } from "../support/exported-map";
import { cards } from "../support/map";
import { pageTest } from "../support/page-test";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first line of a card, and where it begins on the page. */
const firstLine = (card: Locator): Promise<{ text: string; x: number; y: number }> =>
  card.evaluate((element) => {
    const line = element.querySelector(".text-line");
    if (line === null) throw new Error("the card has no text");
    const range = document.createRange();
    range.selectNodeContents(line);
    const { x, y } = range.getBoundingClientRect();
    return { text: line.textContent, x, y };
  });

/** Shows an SVG drawing in a page that has the bundled fonts, its left upper corner in that of the page. */
async function showDrawing(page: Page, svg: string): Promise<void> {
  await page.evaluate((drawing) => {
    document.body.innerHTML = drawing;
    const shown = document.body.firstElementChild as SVGSVGElement;
    Object.assign(shown.style, { position: "fixed", left: "0", top: "0" });
  }, svg);
  await page.evaluate(() => document.fonts.ready);
}

/** Where a line of text begins in the drawing; nothing unless it is there exactly once. */
const lineInDrawing = (page: Page, text: string): Promise<{ x: number; y: number } | null> =>
  page.evaluate((line) => {
    const found = [...document.querySelectorAll("svg text")].filter(
      ({ textContent }) => textContent === line,
    );
    const [only] = found;
    if (only === undefined || found.length > 1) return null;
    const { x, y } = only.getBoundingClientRect();
    return { x, y };
  }, text);

/**
 * How much two parts of pictures differ: the largest difference of a channel (0 to 255) between blocks of 6 x 6 pixels,
 * so that how an engine smooths the edges of letters does not count.
 */
const difference = (page: Page, one: [Buffer, Box], other: [Buffer, Box]): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const blocks = await Promise.all(
        pictures.map(async ({ data, box }) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = Math.round(box.width / 6);
          canvas.height = Math.round(box.height / 6);
          const context = canvas.getContext("2d");
          if (context === null) throw new Error("no canvas");
          context.imageSmoothingQuality = "high";
          const { x, y, width, height } = box;
          context.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height);
          return context.getImageData(0, 0, canvas.width, canvas.height).data;
        }),
      );
      const [first, second] = blocks;
      if (first === undefined || second === undefined) throw new Error("two pictures are compared");
      return first.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - (second[at] ?? 0))),
        0,
      );
    },
    [one, other].map(([data, box]) => ({ data: data.toString("base64"), box })),
  );

pageTest("a card is the same on the screen, as SVG and as PNG", async ({ openPage, home }) => {
  const context = { viewport: { width: 1920, height: 1080 } };
  const page = await openPage({ context });
  const viewed = await viewHotel(page);
  const [svgFile, pngFile] = [join(home, "map.svg"), join(home, "map.png")];
  await exportMap(page, viewed, svgFile);
  await exportMap(page, viewed, pngFile, { scale: 100 });
  await page.keyboard.press("Control+0");
  await page.mouse.move(0, 0);

  const drawn = await page.context().newPage();
  await drawn.goto(page.url());
  await drawn.setViewportSize({ width: 4000, height: 2200 });
  await showDrawing(drawn, await readFile(svgFile, "utf8"));
  const [screen, svg, png] = [
    await page.screenshot(),
    await drawn.screenshot(),
    await readFile(pngFile),
  ];

  let compared = 0;
  for (const card of await cards(page).all()) {
    const [onScreen, box] = [await firstLine(card), await card.boundingBox()];
    const inDrawing = await lineInDrawing(drawn, onScreen.text);
    const inside = box !== null && box.x > 300 && box.y > 150 && box.x < 1300 && box.y < 850;
    if (inDrawing === null || !inside) continue;
    // Boxes stand on whole pixels, letters need not.
    const moved = {
      x: Math.round(inDrawing.x - onScreen.x),
      y: Math.round(inDrawing.y - onScreen.y),
    };
    const there = { ...box, x: box.x + moved.x, y: box.y + moved.y };
    const name = onScreen.text;
    expect(await difference(page, [screen, box], [svg, there]), `${name}, SVG`).toBeLessThan(24);
    expect(await difference(page, [svg, there], [png, there]), `${name}, PNG`).toBeLessThan(24);
    compared += 1;
  }
  expect(compared, "cards that were compared").toBeGreaterThan(8);
});
