import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { newRecord } from "../../test/records";
import { mirror, settled } from "../document";
import { type Home, host, type Operation, type RecordTable, type TextMatch } from "../host";
import { enterProject, goBack, useNavigation } from "../session/navigation";
import { closeOverlay, useOverlay } from "../session/overlay";
import { FindPanel } from "./FindPanel";
import { seek, useFinding } from "./finding";

const nowhere: Home = {
  map: null,
  lane: null,
  step: null,
  card: null,
  link: null,
  failureMode: null,
};

/** A match of "key" in a record. */
const match = (table: RecordTable, record: string, home: Partial<Home> = {}): TextMatch => ({
  place: { table, record, field: table === "card" ? "text" : "name", occurrence: 0 },
  before: "a ",
  found: "key",
  after: ` in ${record}`,
  home: { ...nowhere, ...home },
});

const matches = [
  match("card", "greet", { map: "map", lane: "Staff", step: "Arrive", card: "greet" }),
  match("persona", "ana"),
  {
    ...match("expectation", "quiet"),
    place: { ...match("expectation", "quiet").place, field: "text" },
  },
  match("touchpoint", "desk"),
  match("channel", "app"),
  match("tag", "win"),
  match("image", "portrait"),
];

let performed: Operation[];

beforeEach(() => {
  performed = openDrawing({
    phases: { Stay: ["Arrive"] },
    lanes: ["Staff"],
    cards: { "Staff/Arrive": ["greet"] },
  });
  const records = [
    newRecord("persona", { id: "ana", name: "Ana Costa", image: "portrait" }),
    newRecord("image", { id: "portrait" }),
    newRecord("expectation", { id: "quiet", persona: "ana", text: "A key" }),
    newRecord("touchpoint", { id: "desk", name: "Key desk" }),
    newRecord("channel", { id: "app" }),
  ];
  mirror().apply(records.map((after) => ({ before: null, after })));
  enterProject();
  closeOverlay();
  useFinding.setState(useFinding.getInitialState(), true);
  vi.spyOn(host, "findText").mockImplementation((_, { text }) =>
    Promise.resolve(
      text === "key" ? { total: matches.length, matches } : { total: 0, matches: [] },
    ),
  );
});

const field = () => screen.getByRole("searchbox", { name: "Find" });
const hit = (record: string) => screen.getByRole("button", { name: new RegExp(`in ${record}`) });

async function findKey(): Promise<void> {
  render(<FindPanel />);
  await userEvent.type(field(), "key");
  await screen.findByText("7 matches");
}

it("says how much was found, and where", async () => {
  await findKey();
  expect(hit("greet").textContent).toContain("Stay");
  expect(hit("quiet").textContent, "whose expectation it is").toContain("Ana Costa");
});

it("goes on with Enter and back with Shift, and the keyboard stays in the field", async () => {
  await findKey();
  await userEvent.keyboard("{Enter}{Enter}");
  expect(useNavigation.getState()).toMatchObject({ view: "personas", persona: "ana" });
  expect(screen.getByRole("status").textContent).toBe("2 of 7 matches");
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  expect(useNavigation.getState()).toMatchObject({
    view: "map",
    revealed: { place: { type: "card", card: "greet" } },
  });
  await waitFor(() => expect(document.activeElement).toBe(field()));
});

it.each([
  ["ana", { view: "personas", persona: "ana" }],
  ["quiet", { view: "personas", persona: "ana" }],
  ["desk", { view: "touchpoints", revealedTouchpoint: { touchpoint: "desk" } }],
  ["portrait", { view: "personas", persona: "ana" }],
])("leads from a hit in %s to where it is seen, and back", async (record, place) => {
  await findKey();
  await userEvent.click(hit(record));
  expect(useNavigation.getState()).toMatchObject(place);
  goBack();
  expect(useNavigation.getState().view).toBe("map");
});

it.each([
  ["app", "channels"],
  ["win", "tags"],
])("opens for a hit in %s the dialog of all its kind, at its line", async (record, overlay) => {
  await findKey();
  await userEvent.click(hit(record));
  expect(useOverlay.getState()).toEqual({ overlay, at: record });
});

it("replaces the hit at which the person stands, or all at once", async () => {
  await findKey();
  await userEvent.click(screen.getByRole("button", { name: "Replace…" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Replace with" }), "card");
  await userEvent.click(hit("greet"));
  await userEvent.click(screen.getByRole("button", { name: "Replace" }));
  await settled();
  const sought = { text: "key", matchCase: false };
  expect(performed).toMatchObject([
    { operation: "replaceText", sought, replacement: "card", only: { record: "greet" } },
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Replace all" }));
  await settled();
  expect(performed.at(-1)).toMatchObject({ operation: "replaceText", replacement: "card" });
  expect(performed.at(-1)).not.toMatchObject({ only: { record: "greet" } });
});

it("forgets an answer that another search has overtaken", async () => {
  render(<FindPanel />);
  let answer: (found: { total: number; matches: TextMatch[] }) => void = () => undefined;
  vi.mocked(host.findText).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  seek({ text: "ke" });
  seek({ text: "key" });
  await screen.findByText("7 matches");
  answer({ total: 0, matches: [] });
  await Promise.resolve();
  expect(screen.getByText("7 matches")).toBeTruthy();
});
