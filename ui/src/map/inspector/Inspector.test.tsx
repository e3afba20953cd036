import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { type Drawing, MAP } from "../../../test/drawn-map";
import { openDrawing } from "../../../test/open-drawing";
import {
  changeSelection,
  type Focus,
  selectOnly,
  selectThese,
  useSelection,
} from "../../canvas/selection";
import { settled } from "../../document";
import { host, type Operation, type ReadOnlyReason } from "../../host";
import { useNavigation } from "../../session/navigation";
import { editing, useEditing } from "../editing";
import { Inspector } from "./Inspector";

const hotel: Drawing = {
  phases: { Before: [], Stay: ["Arrive", "Sleep"] },
  lanes: { Customer: "customer-actions", Desk: "frontstage" },
  cards: { "Customer/Arrive": ["park", "walk in"] },
  marks: { park: ["decision"] },
  links: [["park", "walk in", "information"]],
  failureModes: { park: ["no space", "no light"] },
  personas: { Ana: "on the map", Bao: "on the map", Cai: "elsewhere" },
  whose: { park: "Ana" },
};

let performed: Operation[];

function show(focus: Focus | null, readOnly: ReadOnlyReason | null = null): void {
  performed = openDrawing(hotel, readOnly);
  changeSelection(() => selectOnly(focus));
  render(<Inspector map={MAP} />);
}

beforeEach(() => {
  editing.cancel();
  vi.spyOn(host, "risksOfCard").mockResolvedValue([]);
  vi.spyOn(host, "checkGrammar").mockResolvedValue([]);
});

const heading = () => screen.getByRole("heading", { level: 2 }).textContent;
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const button = (name: string) => screen.getByRole("button", { name });
/** The first of several that have the same name, or another of them. */
function oneOf(role: "textbox" | "button", name: string, index = 0): HTMLElement {
  const element = screen.getAllByRole(role, { name })[index];
  if (element === undefined) throw new Error(`no ${role} ${name} number ${index}`);
  return element;
}
/** Types over what stands in a field, as far as a person would see it. */
async function overwrite(name: string, text: string): Promise<void> {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
}
/** What was done, once it is acknowledged. */
async function done(): Promise<readonly Operation[]> {
  await act(() => settled());
  return performed;
}

describe("a card", () => {
  const park: Focus = { type: "card", card: "park" };

  it("is written when its field is left, and not before", async () => {
    show(park);
    await overwrite("Text", "park the car{Enter}");
    expect(await done(), "Enter breaks the line").toEqual([]);
    fireEvent.blur(field("Text"));
    expect(await done()).toEqual([{ operation: "editCard", card: "park", text: "park the car" }]);
  });

  it("keeps its text on Escape, and where nothing was changed", async () => {
    show(park);
    await overwrite("Text", "gone{Escape}");
    expect(field("Text").value).toBe("park");
    fireEvent.blur(field("Text"));
    expect(await done()).toEqual([]);
  });

  it("is a persona's or everybody's", async () => {
    show(park);
    const persona = screen.getByRole<HTMLSelectElement>("combobox", { name: "Persona" });
    const offered = within(persona).getAllByRole("option");
    expect(offered.map(({ textContent }) => textContent)).toEqual(["Everybody", "Ana", "Bao"]);
    expect(persona.value).toBe("Ana");
    await userEvent.selectOptions(persona, "Bao");
    await userEvent.selectOptions(persona, "Everybody");
    expect(await done()).toEqual([
      { operation: "assignCards", cards: ["park"], persona: "Bao" },
      { operation: "assignCards", cards: ["park"], persona: null },
    ]);
  });

  it("has a note", async () => {
    show(park);
    await userEvent.type(field("Note"), "closed at night");
    fireEvent.blur(field("Note"));
    expect(await done()).toEqual([
      { operation: "editNote", card: "park", note: "closed at night" },
    ]);
  });

  it("is founded by a press, and nobody has said so before", async () => {
    show(park);
    expect(screen.getByText("Nobody has said how well this is founded.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /^Observed/ }));
    expect(await done()).toEqual([
      { operation: "setEvidence", cards: ["park"], status: "observed" },
    ]);
  });

  it("gets a tag that is made by typing it, in the rarest colour", async () => {
    show(park);
    await userEvent.type(screen.getByRole("combobox", { name: "Add a tag" }), "Pilot{Enter}");
    const [made, given] = await done();
    expect(made).toMatchObject({ operation: "addTag", title: "Pilot", colour: "red" });
    expect(given).toMatchObject({ operation: "tagCards", cards: ["park"], on: true });
  });

  it("gets a question, and an owner who need not be known", async () => {
    show(park);
    await userEvent.type(field("What is to be found out?"), "Since when?{Enter}");
    await userEvent.type(screen.getByRole("combobox", { name: "Owner" }), "Front office{Enter}");
    expect(await done()).toEqual([
      { operation: "askQuestion", card: "park", text: "Since when?" },
      { operation: "setOwner", cards: ["park"], owner: "Front office" },
    ]);
  });

  it("shows its marks as pressed, and a press takes one away or sets it", async () => {
    show(park);
    expect(button("Decision").ariaPressed).toBe("true");
    expect(button("Wait point").ariaPressed).toBe("false");
    await userEvent.click(button("Decision"));
    await userEvent.click(button("Wait point"));
    expect(await done()).toEqual([
      { operation: "markCards", cards: ["park"], mark: "decision", on: false },
      { operation: "markCards", cards: ["park"], mark: "wait-point", on: true },
    ]);
  });

  it("lists its failure modes, which are named, looked up and deleted there", async () => {
    show(park);
    const names = screen.getAllByRole<HTMLInputElement>("textbox", { name: "Failure mode" });
    expect(names.map(({ value }) => value)).toEqual(["no space", "no light"]);
    await userEvent.type(oneOf("textbox", "Failure mode"), " left{Enter}");
    await userEvent.click(oneOf("button", "Delete the failure mode", 1));
    expect(await done()).toEqual([
      { operation: "renameFailureMode", failureMode: "no space", title: "no space left" },
      { operation: "deleteFailureModes", failureModes: ["no light"] },
    ]);
    await userEvent.click(oneOf("button", "Show in the risk table"));
    expect(useNavigation.getState()).toMatchObject({
      view: "risks",
      revealedRisk: { failureMode: "no space" },
    });
  });

  it("gets another failure mode, which is named on the map", async () => {
    show(park);
    await userEvent.click(button("Add"));
    expect(useEditing.getState().target).toMatchObject({ type: "failure-mode", card: "park" });
    expect(await done()).toMatchObject([{ operation: "addFailureMode", card: "park", title: "" }]);
  });

  it("says what its failure modes are rated", async () => {
    const band = { from: 9, to: 10 };
    vi.mocked(host.risksOfCard).mockResolvedValue([
      {
        failureMode: "no space",
        cause: null,
        effect: null,
        severity: 9,
        occurrence: 5,
        detection: 4,
        recoverability: null,
        points: 10,
        rpn: 180,
        criticality: 36,
        hazardScore: null,
        actionPriority: { severity: band, occurrence: band, detection: band, priority: "H" },
        after: null,
        warnings: [],
        rank: 1,
      },
    ]);
    show(park);
    expect(await screen.findByText("RPN 180")).toBeTruthy();
    expect(screen.getByText("High")).toBeTruthy();
    expect(screen.getAllByText("Not scored yet"), "the other one is not").toHaveLength(1);
  });

  it("lists its connectors, which are shown, turned and deleted there", async () => {
    show(park);
    await userEvent.click(button("Turn the connector round"));
    await userEvent.click(button("Delete the connector"));
    expect(await done()).toEqual([
      { operation: "reverseLink", link: "park>walk in" },
      { operation: "deleteLinks", links: ["park>walk in"] },
    ]);
    await userEvent.click(screen.getByText("walk in"));
    expect(useSelection.getState().focus).toEqual({ type: "link", link: "park>walk in" });
    expect(heading()).toBe("Connector");
  });
});

it("marks several cards alike, and shows where only some carry a mark", async () => {
  show(null);
  act(() => changeSelection(() => selectThese(["park", "walk in"])));
  expect(heading()).toBe("Cards");
  expect(button("Decision").ariaPressed).toBe("mixed");
  await userEvent.click(button("Decision"));
  await userEvent.click(button("Delete the cards"));
  expect(await done()).toEqual([
    { operation: "markCards", cards: ["park", "walk in"], mark: "decision", on: true },
    { operation: "deleteCards", cards: ["park", "walk in"] },
  ]);
});

it("changes what a connector says, and leads to its cards", async () => {
  show({ type: "link", link: "park>walk in" });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Two-way");
  await userEvent.type(field("Label"), "car key{Enter}");
  expect(await done()).toEqual([
    { operation: "changeLinkKind", link: "park>walk in", kind: "two-way" },
    { operation: "labelLink", link: "park>walk in", label: "car key" },
  ]);
  await userEvent.click(within(screen.getByRole("region", { name: "To" })).getByRole("button"));
  expect(useSelection.getState().focus).toEqual({ type: "card", card: "walk in" });
});

describe("a title", () => {
  it("of a lane gives its name and its kind", async () => {
    show({ type: "lane", lane: "Desk" });
    await overwrite("Name of the lane", "Reception{Enter}");
    const kinds = screen.getByRole("combobox", { name: "What the lane holds" });
    await userEvent.selectOptions(kinds, "Backstage");
    await userEvent.click(button("Delete the lane"));
    expect(await done()).toEqual([
      { operation: "renameLane", lane: "Desk", title: "Reception" },
      { operation: "changeLaneKind", lane: "Desk", kind: "backstage" },
      { operation: "deleteLane", lane: "Desk" },
    ]);
  });

  it("of a step gives its name, counts its cards, and may begin a phase", async () => {
    show({ type: "step", step: "Sleep" });
    expect(screen.getByText("0 cards")).toBeTruthy();
    await overwrite("Name of the step", "Stay the night{Enter}");
    await userEvent.click(button("Begin a new phase with this step"));
    expect(await done()).toMatchObject([
      { operation: "renameStep", step: "Sleep", title: "Stay the night" },
      { operation: "splitPhase", step: "Sleep" },
    ]);
  });

  it("of a phase gives its name", async () => {
    show({ type: "phase", phase: "Stay" });
    await overwrite("Name of the phase", "At the hotel{Enter}");
    expect(await done()).toEqual([
      { operation: "renamePhase", phase: "Stay", title: "At the hotel" },
    ]);
  });
});

it("speaks of the map where nothing is selected", async () => {
  show(null);
  expect(heading()).toBe("Map");
  expect(screen.getByText("2 steps")).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "To-be" }));
  await overwrite("Name of the map", "A night{Enter}");
  expect(await done()).toEqual([
    { operation: "setMapState", map: MAP, state: "to-be" },
    { operation: "renameMap", map: MAP, title: "A night" },
  ]);
});

it("offers nothing that changes a project which can only be looked at", () => {
  show({ type: "card", card: "park" }, "file");
  expect(field("Text").readOnly).toBe(true);
  expect(field("Note").readOnly).toBe(true);
  const enabled = screen
    .getAllByRole<HTMLButtonElement>("button")
    .filter(({ disabled }) => !disabled)
    .map(({ textContent, ariaLabel }) => ariaLabel ?? textContent);
  expect(enabled, "what only leads elsewhere").toEqual([
    "Show in the risk table",
    "Show in the risk table",
    "→walk inInformation",
    "Whole map",
  ]);
});

describe("the personas of a map", () => {
  it("are put in order, taken off and added", async () => {
    show(null);
    await userEvent.click(button("Move Bao up"));
    await userEvent.click(button("Take Ana off the map"));
    await userEvent.selectOptions(screen.getByLabelText("Add a persona to the map"), "Cai");
    expect(await done()).toEqual([
      { operation: "setMapPersonas", map: MAP, personas: ["Bao", "Ana"] },
      { operation: "setMapPersonas", map: MAP, personas: ["Bao"] },
      { operation: "setMapPersonas", map: MAP, personas: ["Ana", "Bao", "Cai"] },
    ]);
  });

  it("lead to their sheets", async () => {
    show(null);
    await userEvent.click(button("Bao"));
    expect(useNavigation.getState()).toMatchObject({ view: "personas", persona: "Bao" });
  });

  it("cannot be changed in a file that can only be read", () => {
    show(null, "file");
    expect(button("Bao")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Take Bao off the map" })).toBeNull();
  });
});

it("gives several cards to one persona", async () => {
  show(null);
  act(() => changeSelection(() => selectThese(["park", "walk in"])));
  const persona = screen.getByRole<HTMLSelectElement>("combobox", { name: "Persona" });
  expect(persona.selectedOptions[0]?.textContent).toBe("Different personas");
  await userEvent.selectOptions(persona, "Bao");
  expect(await done()).toEqual([
    { operation: "assignCards", cards: ["park", "walk in"], persona: "Bao" },
  ]);
});
