import { expect, it } from "vitest";

import { Mirror } from "../document";
import type { Map, MapId } from "../host";
import { newRecord } from "../../test/records";
import { dropOn, placeAlong, placeOn } from "./mapPlaces";

/** Stay with Check-in and Breakfast below it, then Booking. */
const records = new Mirror([
  newRecord("map", { id: "Stay", rank: "80" }),
  newRecord("map", { id: "Check-in", rank: "80", parent: "Stay" }),
  newRecord("map", { id: "Breakfast", rank: "90", parent: "Stay" }),
  newRecord("map", { id: "Booking", rank: "90" }),
]);

function get(id: MapId): Map {
  const map = records.get("map", id);
  if (map === undefined) throw new Error(`there is no map ${id}`);
  return map;
}

it("moves a map among those beside it, as far as there are any", () => {
  expect(placeAlong(records, get("Breakfast"), "up")).toEqual({
    parent: "Stay",
    before: "Check-in",
  });
  expect(placeAlong(records, get("Check-in"), "down")).toEqual({ parent: "Stay", before: null });
  expect(placeAlong(records, get("Check-in"), "up"), "it is the first already").toBeNull();
  expect(placeAlong(records, get("Booking"), "down"), "it is the last already").toBeNull();
});

it("moves a map in below the one before it, and out again to right behind that one", () => {
  expect(placeAlong(records, get("Booking"), "in")).toEqual({ parent: "Stay", before: null });
  expect(placeAlong(records, get("Stay"), "in"), "nothing stands before it").toBeNull();
  expect(placeAlong(records, get("Check-in"), "out")).toEqual({ parent: null, before: "Booking" });
  expect(placeAlong(records, get("Stay"), "out"), "it stands at the top").toBeNull();
});

it("puts what is dropped on an entry before, below or behind it", () => {
  expect([0.1, 0.5, 0.9].map(dropOn)).toEqual(["before", "below", "behind"]);
  const dropped = (other: MapId, on: "before" | "below" | "behind") =>
    placeOn(records, "Booking", get(other), on);
  expect(dropped("Breakfast", "before")).toEqual({ parent: "Stay", before: "Breakfast" });
  expect(dropped("Breakfast", "below")).toEqual({ parent: "Breakfast", before: null });
  expect(dropped("Breakfast", "behind")).toEqual({ parent: "Stay", before: null });
  expect(dropped("Stay", "behind"), "right behind it stand the maps below it").toEqual({
    parent: "Stay",
    before: "Check-in",
  });
});

it("puts no map below itself", () => {
  for (const other of ["Stay", "Check-in"]) {
    expect(placeOn(records, "Stay", get(other), "below"), other).toBeNull();
  }
});
