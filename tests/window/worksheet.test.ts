// The worksheet in the real window: blocks of cells are chosen, copied, pasted and taken back by the keyboard.

import { keyboardOf } from "../support/keyboard";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

/** The first cells of a column, as far as they stand in the page. */
function firstCells(column: string): string[] {
  const cells = document.querySelectorAll(`[role=gridcell][data-column="${column}"]`);
  return [...cells].slice(0, 3).map((cell) => cell.textContent);
}

/** The column of the field over the active cell, by its heading. */
function heading(): string {
  return document.activeElement?.getAttribute("aria-label")?.split(", ")[1] ?? "";
}

/** More than the worksheet has columns. */
const COLUMNS = 60;

windowTest("a block of cells is copied, pasted and taken back as one step", async ({ openApp }) => {
  const app = await openApp({ args: ["--sample", "hotel"] });
  const keyboard = keyboardOf(app.driver);
  await until("the map is there", () =>
    app.inPage(() => document.querySelector('[role="grid"] button') !== null),
  );
  await keyboard.press("Control+2");
  const causes = () => app.inPage(firstCells, "cause");
  await until("the rows are there", async () => (await causes()).length === 3);
  const [first = "", second = "", third = ""] = await causes();

  await keyboard.press("Control+Home");
  for (let column = 0; column < COLUMNS; column++) {
    if ((await app.inPage(heading)) === "Potential cause") break;
    await keyboard.press("ArrowRight");
  }
  await keyboard.type("Haste");
  await keyboard.press("Enter");
  await until("what was typed is kept", async () => (await causes())[0] === "Haste");
  await keyboard.press("ArrowUp", "Shift+ArrowDown", "Control+c", "ArrowDown", "Control+v");
  await until("both cells are pasted one line below", async () => {
    const [one, two, three] = await causes();
    return one === "Haste" && two === "Haste" && three === second;
  });
  await keyboard.press("Control+z");
  await until("one step takes both back", async () => {
    const [one, two, three] = await causes();
    return one === "Haste" && two === second && three === third;
  });
  await keyboard.press("Control+z");
  await until("and one more the typing", async () => (await causes())[0] === first);
});
