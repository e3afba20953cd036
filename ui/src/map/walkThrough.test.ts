import { beforeEach, describe, expect, it } from "vitest";

import { openDrawing } from "../../test/open-drawing";
import { changeSelection, selectOnly, useSelection } from "../canvas/selection";
import { pressOnMap } from "./keyboard";
import { placeInWalk, startWalk, stopWalk, useWalkThrough, walkOn } from "./walkThrough";

beforeEach(() => {
  openDrawing({
    phases: { Stay: ["Arrive", "Sleep"] },
    lanes: ["Customer", "Staff"],
    cards: {
      "Customer/Arrive": ["park", "walk in"],
      "Customer/Sleep": ["rest"],
      "Staff/Arrive": ["greet"],
    },
  });
  changeSelection(() => selectOnly(null));
  stopWalk();
});

const focused = () => {
  const { focus } = useSelection.getState();
  return focus?.type === "card" ? focus.card : null;
};

describe("a walk through the map", () => {
  it("goes step by step, lane by lane, top to bottom, and stays at its ends", () => {
    startWalk();
    const walked = [focused()];
    for (let index = 0; index < 4; index++) {
      walkOn(1);
      walked.push(focused());
    }
    expect(walked).toEqual(["park", "walk in", "greet", "rest", "rest"]);
    walkOn(-1);
    expect(focused()).toBe("greet");
    expect(placeInWalk("greet")).toEqual({ at: 3, count: 4 });
  });

  it("begins at the focused card", () => {
    changeSelection(() => selectOnly({ type: "card", card: "greet" }));
    startWalk();
    expect(focused()).toBe("greet");
  });

  it("ends with Escape, which leaves the focus on the card", () => {
    startWalk();
    pressOnMap(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(useWalkThrough.getState().walking).toBe(false);
    expect(focused()).toBe("park");
  });
});
