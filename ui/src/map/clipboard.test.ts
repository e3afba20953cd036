import { beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { changeSelection, selectOnly, selectThese } from "../canvas/selection";
import type { Operation } from "../host";
import { CARDS_TYPE, copyTo, cutTo, duplicateSelected, pasteFrom } from "./clipboard";
import { htmlOfTable } from "../input/tables";

let performed: Operation[];

beforeEach(() => {
  performed = openDrawing({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: ["Customer", "Staff"],
    cards: { "Customer/Arrive": ["park"], "Staff/Arrive": ["greet"] },
  });
});

/** The clipboard of an event. One that knows only text stands for another program between. */
function clipboard(knows: (type: string) => boolean = () => true) {
  const entries = new Map<string, string>();
  return {
    setData: (type: string, data: string) => {
      if (knows(type)) entries.set(type, data);
    },
    getData: (type: string) => entries.get(type) ?? "",
  };
}

const selectBoth = () => changeSelection(() => selectThese(["park", "greet"]));
const goToSleep = () =>
  changeSelection(() => selectOnly({ type: "cell", lane: "Customer", step: "Sleep" }));

it("brings copied cards into the focused cell and those below it", async () => {
  const transfer = clipboard();
  selectBoth();
  expect(copyTo(transfer)).toBe(true);
  expect(transfer.getData("text/plain"), "for other programs").toBe("park\ngreet");
  expect(transfer.getData("text/html"), "for those that keep a table").toContain("<td>park</td>");
  goToSleep();
  expect(pasteFrom(transfer)).toBe(true);
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({
    operation: "paste",
    lane: "Customer",
    step: "Sleep",
    fragment: {
      cards: [
        { lane: 0, step: 0, text: "park" },
        { lane: 1, step: 0, text: "greet" },
      ],
    },
  });
});

it("keeps the cards whole where the system's clipboard only carries text", async () => {
  const transfer = clipboard((type) => type === "text/plain");
  selectBoth();
  copyTo(transfer);
  goToSleep();
  pasteFrom(transfer);
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({ fragment: { cards: [{ lane: 0 }, { lane: 1 }] } });
});

it("lays a column of several lanes across them also in another window, which gets no more than the table", async () => {
  const elsewhere = clipboard((type) => type !== CARDS_TYPE);
  elsewhere.setData("text/html", htmlOfTable([["park"], ["greet"]]));
  elsewhere.setData("text/plain", "park\ngreet");
  goToSleep();
  pasteFrom(elsewhere);
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({
    fragment: {
      cards: [
        { lane: 0, step: 0, text: "park" },
        { lane: 1, step: 0, text: "greet" },
      ],
    },
  });
});

it("makes a card of each line that another program copied", async () => {
  const transfer = clipboard();
  transfer.setData("text/plain", "办理入住\n取钥匙");
  goToSleep();
  pasteFrom(transfer);
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({
    fragment: { cards: [{ text: "办理入住" }, { text: "取钥匙" }] },
  });
});

it("takes a web page's table cell by cell, whatever its text says", async () => {
  const transfer = clipboard();
  transfer.setData("text/html", "<table><tr><td>park<br>here</td><td>sleep</td></tr></table>");
  transfer.setData("text/plain", "park here sleep");
  goToSleep();
  pasteFrom(transfer);
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({
    fragment: {
      cards: [
        { step: 0, text: "park\nhere" },
        { step: 1, text: "sleep" },
      ],
    },
  });
});

it("reads the text where something else stands under its own type", async () => {
  const transfer = clipboard();
  transfer.setData(CARDS_TYPE, "{broken");
  transfer.setData("text/plain", "park");
  goToSleep();
  pasteFrom(transfer);
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({ fragment: { cards: [{ text: "park" }] } });
});

it("deletes what is cut", async () => {
  selectBoth();
  cutTo(clipboard());
  await vi.waitFor(() =>
    expect(performed).toEqual([{ operation: "deleteCards", cards: ["park", "greet"] }]),
  );
});

it("leaves the clipboard to the browser where no card is selected", () => {
  goToSleep();
  expect(copyTo(clipboard())).toBe(false);
});

it("duplicates into the cells where the cards stand", async () => {
  changeSelection(() => selectOnly({ type: "card", card: "greet" }));
  duplicateSelected();
  await vi.waitFor(() => expect(performed).toHaveLength(1));
  expect(performed[0]).toMatchObject({ operation: "paste", lane: "Staff", step: "Arrive" });
});
