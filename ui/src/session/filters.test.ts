import { beforeEach, expect, it } from "vitest";

import { MAP } from "../../test/drawn-map";
import { openDrawing } from "../../test/open-drawing";
import { changeFilters, filterByNextPersona, filtersInForce } from "./filters";
import { showMap } from "./navigation";

beforeEach(() => {
  openDrawing({
    phases: { Stay: [] },
    lanes: [],
    personas: { Ana: "on the map", Bao: "on the map", Cai: "elsewhere" },
  });
  showMap(MAP);
  changeFilters({ persona: null });
});

it("lets each persona of the map stand out in turn, and then all of them", () => {
  const seen = [1, 2, 3].map(() => {
    filterByNextPersona();
    return filtersInForce().persona;
  });
  expect(seen).toEqual(["Ana", "Bao", null]);
});

it("hides nobody behind a persona who is not on the map", () => {
  changeFilters({ persona: "Cai" });
  expect(filtersInForce().persona).toBeNull();
});
