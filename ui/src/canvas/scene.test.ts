import { beforeEach, describe, expect, it } from "vitest";

import { delta, sampleScene } from "./sampleScene";
import { changeScene, clearScene, showScene, useScene } from "./scene";
import { changeSelection, selectThese, useSelection } from "./selection";

beforeEach(() => {
  clearScene();
  showScene(sampleScene());
  changeSelection(() => selectThese(["arrive", "pay"]));
});

const selected = () => [...useSelection.getState().cards];

describe("the drawing in view", () => {
  it("takes an edit over and tells so", () => {
    const before = useScene.getState().revision;
    changeScene("map", delta({ removedCards: ["arrive"] }));
    expect(useScene.getState().drawing?.card("arrive")).toBeUndefined();
    expect(useScene.getState().revision).toBeGreaterThan(before);
  });

  it("is deaf to edits of another map", () => {
    changeScene("another", delta({ removedCards: ["arrive"] }));
    expect(useScene.getState().drawing?.card("arrive")).toBeDefined();
  });
});

describe("the selection", () => {
  it("loses what an edit removed", () => {
    changeScene("map", delta({ removedCards: ["arrive"] }));
    expect(selected()).toEqual(["pay"]);
  });

  it("lasts when the map is laid out anew, as in another language", () => {
    showScene(sampleScene());
    expect(selected()).toEqual(["arrive", "pay"]);
  });

  it("does not go over to another map", () => {
    showScene({ ...sampleScene(), map: "another" });
    expect(selected()).toEqual([]);
  });
});
