import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";

import { drawnRecords } from "../../../test/drawn-map";
import { newRecord, newRow } from "../../../test/records";
import { sampleScene } from "../../canvas/sampleScene";
import { showProject, takeChange, useDocument } from "../../document";
import { type Change, host, type MapId, type Operation, type RecordDiff } from "../../host";
import { enterProject, goBack, showView, useNavigation } from "../../session/navigation";
import { MapOverview } from "./MapOverview";
import { usePictures } from "./mapPictures";

const desk = newRow("map", { id: "desk", title: "Desk", rank: "0000", parent: "map" });

/** Each test opens a project of its own: what another one still asks for does not concern it. */
let opened = 0;
let performed: Operation[];
/** The maps whose pictures were asked for, in this order. */
let asked: MapId[];

/** Which tiles are in sight: all but these. */
let outOfSight: MapId[];

beforeEach(() => {
  [performed, asked, outOfSight] = [[], [], []];
  usePictures.setState({ pictures: new Map() });
  vi.stubGlobal("IntersectionObserver", Sight);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  let answered = 0;
  vi.spyOn(host, "layOutMap").mockImplementation(async (_, map) => {
    expect(asked.length, "one is asked for after the other").toBe(answered);
    asked.push(map);
    await new Promise((resolve) => setTimeout(resolve));
    answered++;
    return { ...sampleScene(), map };
  });
  vi.spyOn(host, "apply").mockImplementation((_, operation): Promise<Change> => {
    performed.push(operation);
    return Promise.resolve(change([]));
  });
  showProject({
    document: ++opened,
    path: "/Hotel.sightline",
    readOnly: null,
    records: [
      ...drawnRecords({
        phases: { Stay: ["Arrive", "Sleep"] },
        lanes: ["Customer"],
        cards: { "Customer/Arrive": ["park", "walk in"] },
        failureModes: { park: ["no space", "no light"] },
        personas: { Ana: "on the map", Bao: "elsewhere" },
      }),
      { table: "map", row: desk },
      newRecord("map", { id: "tomorrow", title: "Tomorrow", state: "to-be", rank: "0001" }),
    ],
    revision: 1,
    undo: { undo: null, redo: null },
    notices: [],
  });
  enterProject();
  showView("maps");
});

/** A browser that sees every tile but those out of sight. */
class Sight {
  readonly #call: IntersectionObserverCallback;
  constructor(call: IntersectionObserverCallback) {
    this.#call = call;
  }
  observe(element: Element): void {
    const map = element.closest<HTMLElement>("[data-tile]")?.dataset["tile"] ?? "";
    const entry = { isIntersecting: !outOfSight.includes(map) } as IntersectionObserverEntry;
    this.#call([entry], this as unknown as IntersectionObserver);
  }
  disconnect(): void {
    // Nothing was kept.
  }
}

function change(diff: RecordDiff): Change {
  const revision = useDocument.getState().revision + 1;
  return { revision, diff, scene: null, undo: { undo: null, redo: null }, notices: [] };
}

const tile = (name: RegExp) => screen.getByRole("button", { name });
/** Waits until nothing more is asked for. */
const rest = () => waitFor(() => expect(usePictures.getState().pictures.size).toBe(asked.length));

it("says of each map what state it shows, how much stands in it, and whose journey it is", () => {
  render(<MapOverview />);
  expect(tile(/^Stay/).textContent).toBe("StayAs-is2 steps2 cards1 fail pointAna");
  expect(tile(/^Tomorrow/).textContent).toBe("TomorrowTo-be0 steps0 cards");
});

it("shows the maps below a map within it", () => {
  render(<MapOverview />);
  expect(tile(/^Stay/).closest("li")?.contains(tile(/^Desk/))).toBe(true);
});

it("asks for the pictures of the maps in sight, one after the other", async () => {
  outOfSight = ["desk"];
  render(<MapOverview />);
  await waitFor(() => expect(asked).toEqual(["map", "tomorrow"]));
  await rest();
  expect(asked).not.toContain("desk");
});

it("asks anew after an edit, and not after a map was only called otherwise", async () => {
  outOfSight = ["map", "tomorrow"];
  render(<MapOverview />);
  await rest();
  const renamed = { table: "map", row: { ...desk, title: "Check-in" } } as const;
  act(() => takeChange(change([{ before: { table: "map", row: desk }, after: renamed }])));
  await rest();
  expect(asked).toEqual(["desk"]);
  const lane = newRecord("lane", { id: "new", map: "desk" });
  act(() => takeChange(change([{ before: null, after: lane }])));
  await waitFor(() => expect(asked).toEqual(["desk", "desk"]));
});

it("is walked by arrows; Enter opens the map, and the way leads back", async () => {
  render(<MapOverview />);
  expect(document.activeElement, "the map that was in view has the keyboard").toBe(tile(/^Stay/));
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toBe(tile(/^Tomorrow/));
  await userEvent.keyboard("{ArrowLeft}{Enter}");
  expect(useNavigation.getState()).toMatchObject({ view: "map", map: "desk" });
  goBack();
  expect(useNavigation.getState().view).toBe("maps");
});

it("opens a map by a double click", async () => {
  render(<MapOverview />);
  await userEvent.dblClick(tile(/^Tomorrow/));
  expect(useNavigation.getState()).toMatchObject({ view: "map", map: "tomorrow" });
});

it("renames, moves and duplicates a map by keyboard and menu", async () => {
  render(<MapOverview />);
  await userEvent.keyboard("{ArrowRight}{F2}Check-in{Enter}");
  await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  await userEvent.click(tile(/done with Desk/));
  await userEvent.click(screen.getByRole("menuitem", { name: "Duplicate the map" }));
  await waitFor(() => expect(performed).toHaveLength(3));
  expect(performed).toMatchObject([
    { operation: "renameMap", map: "desk", title: "Check-in" },
    { operation: "moveMap", map: "desk", parent: null, before: "tomorrow" },
    { operation: "copyMap", map: "desk" },
  ]);
  expect(useNavigation.getState().view, "a new map is named among the others").toBe("maps");
});

it("offers a first map where there is none", () => {
  showProject({
    document: ++opened,
    path: "/New.sightline",
    readOnly: null,
    records: [],
    revision: 1,
    undo: { undo: null, redo: null },
    notices: [],
  });
  render(<MapOverview />);
  expect(screen.getByRole("button", { name: "Add a map" })).toBeTruthy();
});
