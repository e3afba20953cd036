// Pictures in the real window: the page gets them through a scheme of the shell's own.

import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

/** A drawing as its file, in base64. */
const DESK = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><rect width="80" height="60" fill="#2266aa"/></svg>`,
).toString("base64");

interface Opened {
  readonly document: number;
  readonly path: string;
  readonly records: readonly { readonly table: string; readonly row: { readonly id: string } }[];
}

windowTest("a card shows its picture also after a restart", async ({ openApp }) => {
  const app = await openApp();
  const { document, path, records } = (await app.command("create_sample", {
    sample: "hotel",
  })) as Opened;
  const card = records.find(({ table }) => table === "card")?.row.id;
  const image = await app.command("import_image", { document, name: "desk.svg", data: DESK });
  const operation = { operation: "setCardImage", card, image };
  await app.command("apply", { document, operation, gesture: null });
  await app.close();

  const again = await openApp({ args: [path] });
  await until("the picture is drawn", () =>
    again.inPage(() => {
      const shown = globalThis.document.querySelector<HTMLImageElement>(".map-grid img");
      return shown !== null && shown.complete && shown.naturalWidth > 0;
    }),
  );
});
