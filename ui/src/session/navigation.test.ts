import { beforeEach, expect, it } from "vitest";

import { mirror, showProject, takeChange } from "../document";
import type { RecordDiff } from "../host";
import {
  enterProject,
  followMapLink,
  goBack,
  leaveDeletedMaps,
  reveal,
  revealRisk,
  showMap,
  showView,
  useNavigation,
} from "./navigation";
import { newRecord } from "../../test/records";

/** Maps a, b and c, each with one card: "in a", "in b", "in c". */
beforeEach(() => {
  showProject({
    document: 1,
    path: "/Hotel.sightline",
    readOnly: null,
    records: ["a", "b", "c"].flatMap((map) => [
      newRecord("map", { id: map, rank: map }),
      newRecord("lane", { id: `lane ${map}`, map }),
      newRecord("card", { id: `in ${map}`, lane: `lane ${map}` }),
    ]),
    revision: 0,
    undo: { undo: null, redo: null },
    notices: [],
  });
  enterProject();
});

/** Which view and map is looked at, and which card shall come into sight. */
function whereabouts(): string {
  const { view, map, revealed } = useNavigation.getState();
  const card = revealed?.place.type === "card" ? ` at ${revealed.place.card}` : "";
  return view === "map" ? `${map ?? ""}${card}` : view;
}

/** The places to which one goes back until there is no further one. */
function wayBack(): string[] {
  const places: string[] = [];
  while (useNavigation.getState().trail.length > 0) {
    goBack();
    places.push(whereabouts());
  }
  return places;
}

function deleteMap(map: string): void {
  const row = mirror().get("map", map);
  const diff: RecordDiff =
    row === undefined ? [] : [{ before: { table: "map", row }, after: null }];
  const undo = { undo: null, redo: null };
  takeChange({ revision: 1, diff, scene: null, undo, notices: [] });
}

it("leads back from map to map, to the card that opened each", () => {
  followMapLink("in a", "b");
  followMapLink("in b", "c");
  expect(whereabouts()).toBe("c");
  expect(wayBack()).toEqual(["b at in b", "a at in a"]);
});

it("leads back through maps to the table from which the first card was looked up", () => {
  showView("risks");
  reveal("in a");
  followMapLink("in a", "b");
  expect(wayBack()).toEqual(["a at in a", "risks"]);
});

it("leads back from a table to the map that it was opened on", () => {
  followMapLink("in a", "b");
  revealRisk("failure mode");
  expect(wayBack()).toEqual(["b", "a at in a"]);
});

it("ends where another map or view is chosen", () => {
  followMapLink("in a", "b");
  showMap("c");
  expect(wayBack()).toEqual([]);
});

it("does not lead to a map that is deleted", () => {
  const stop = leaveDeletedMaps();
  followMapLink("in a", "b");
  followMapLink("in b", "c");
  deleteMap("b");
  expect(wayBack()).toEqual(["a at in a"]);
  stop();
});
