import { beforeEach, expect, it } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { newRecord } from "../../test/records";
import { changeSelection, type Focus, selectOnly, useSelection } from "../canvas/selection";
import { mirror, settled } from "../document";
import type { Operation } from "../host";
import {
  channelsToChoose,
  closeChannelChoice,
  setChannel,
  useChannelChoice,
} from "./channelPlaces";
import { pressOnMap } from "./keyboard";

let performed: Operation[];

beforeEach(() => {
  closeChannelChoice();
  performed = openDrawing({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: { Ways: "channels" },
    cards: { "Ways/Arrive": ["books"] },
  });
  const rows = [
    newRecord("channel", { id: "app", kind: "app", rank: "80" }),
    newRecord("channel", { id: "desk", kind: "in-person", title: "Front desk", rank: "90" }),
    newRecord("touchpoint", { channel: "app" }),
    newRecord("placement", { card: "books" }),
  ];
  mirror().apply(rows.map((after) => ({ before: null, after })));
});

const AT_ARRIVE = { type: "cell", lane: "Ways", step: "Arrive", channel: "app" } as const;
const AT_SLEEP = { ...AT_ARRIVE, step: "Sleep" } as const;
const EMPTY = { type: "cell", lane: "Ways", step: "Sleep" } as const;

async function press(place: Focus, key: string): Promise<void> {
  changeSelection(() => selectOnly(place));
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  pressOnMap({ key, code: "", ...none });
  await settled();
}

const focus = () => useSelection.getState().focus;
const placed = { operation: "placeChannel", lane: "Ways", channel: "app" };

it("sets a channel at a step by one key and takes it away by the same, and stays there", async () => {
  await press(AT_SLEEP, "x");
  expect(performed).toMatchObject([{ ...placed, step: "Sleep", on: true }]);
  expect(focus(), "the next key goes on from here").toEqual(AT_SLEEP);
  await press(AT_ARRIVE, "x");
  expect(performed.at(-1)).toMatchObject({ ...placed, step: "Arrive", on: false });
});

it("sets a channel with Enter, and goes to the card where it is set", async () => {
  await press(AT_SLEEP, "Enter");
  expect(performed).toMatchObject([{ ...placed, step: "Sleep", on: true }]);
  await press(AT_ARRIVE, "Enter");
  expect(performed).toHaveLength(1);
  expect(focus()).toEqual({ type: "card", card: "books" });
});

it("offers on an empty place every channel that the step does not use yet", async () => {
  await press(EMPTY, "Enter");
  expect(useChannelChoice.getState().cell).toEqual(EMPTY);
  const offered = (cell: typeof EMPTY | typeof AT_ARRIVE) =>
    channelsToChoose({ type: "cell", lane: cell.lane, step: cell.step }).map(({ name }) => name);
  expect(offered(EMPTY).slice(0, 3), "those of the service first").toEqual([
    "App",
    "Front desk",
    "Telephone",
  ]);
  expect(offered(AT_ARRIVE)[0]).toBe("Front desk");
});

it("makes a channel that the service does not have yet, within the same step of undo", async () => {
  await setChannel(EMPTY, { channel: null, kind: "post", name: "Post" });
  expect(performed).toMatchObject([
    { operation: "addChannel", kind: "post" },
    { operation: "placeChannel", lane: "Ways", step: "Sleep", on: true },
  ]);
  const [made] = performed;
  const channel = made?.operation === "addChannel" ? made.id : undefined;
  expect(focus()).toEqual({ ...EMPTY, channel });
});
