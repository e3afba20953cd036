// Pictures for the benches: photos of a camera's proportion, on every tenth card.

import type { App } from "../support/app";
import { openedProject } from "./opened";

/** How far from one card with a picture to the next. */
const EVERY = 10;

/** Puts so many pictures, each another one, onto the cards of the project that the app has open. */
export async function putPictures(app: App, file: string, count: number): Promise<void> {
  const { document, rows, apply } = await openedProject(app, file);
  const cards = rows("card");
  for (let picture = 0; picture < count; picture++) {
    const card = cards[picture * EVERY];
    if (card === undefined) throw new Error("the map has too few cards for so many pictures");
    const data = await app.inPage(photo, picture);
    const name = `photo ${String(picture)}.jpg`;
    const image = await app.command("import_image", { document, name, data });
    await apply({ operation: "setCardImage", card: card.id, image });
  }
}

/** A JPEG of 1200 by 900 in base64, full of colour and of edges. Runs in the page. */
function photo(seed: number): string {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [1200, 900];
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the page has no canvas");
  let random = seed + 1;
  const next = (below: number): number => {
    random = (random * 48_271) % 2_147_483_647;
    return random % below;
  };
  for (let shape = 0; shape < 400; shape++) {
    context.fillStyle = `hsl(${String(next(360))} 60% ${String(20 + next(60))}%)`;
    context.fillRect(next(1200), next(900), 20 + next(300), 20 + next(300));
  }
  return canvas.toDataURL("image/jpeg", 0.9).replace(/^[^,]*,/, "");
}
