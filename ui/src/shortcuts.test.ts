// One key, one deed: across the rooms of the page, of which none knows the others' keys.

import { beforeEach, describe, expect, it } from "vitest";

import { openDrawing } from "../test/open-drawing";
import { newRecord } from "../test/records";
import { cameraCommands } from "./canvas/cameraCommands";
import { changeSelection, type Focus, selectOnly } from "./canvas/selection";
import { type Command, isEnabled } from "./commands";
import { compareCommands } from "./compare/commands";
import { mirror } from "./document";
import { mapCommands } from "./map/commands";
import { walkingCommands } from "./map/commands/walking";
import { panelCommands } from "./panels/commands";
import { personaCommands } from "./personas/commands";
import { riskCommands } from "./risk/commands";
import { shellCommands } from "./shell/commands";
import { touchpointCommands } from "./touchpoints/commands";

const everywhere = [...shellCommands, ...panelCommands];
const views: Readonly<Record<string, readonly Command[]>> = {
  map: [...mapCommands, ...cameraCommands],
  risks: riskCommands,
  touchpoints: touchpointCommands,
  personas: personaCommands,
  compare: [...compareCommands, ...cameraCommands],
};

/** The shortcuts that several of these commands have, each with those commands. */
function shared(commands: readonly Command[]): Record<string, readonly string[]> {
  const having = new Map<string, string[]>();
  for (const { id, shortcuts = [] } of commands) {
    for (const key of shortcuts) having.set(key, [...(having.get(key) ?? []), id]);
  }
  return Object.fromEntries([...having].filter(([, ids]) => ids.length > 1));
}

describe.each(Object.entries(views))("in the view %s", (_, commands) => {
  it("no two commands have a shortcut in common that is listened for everywhere in it", () => {
    const routed = [...everywhere, ...commands].filter(
      (command) => command.handledInPlace !== true,
    );
    expect(shared(routed)).toEqual({});
  });
});

describe("with the focus on the map", () => {
  beforeEach(() => {
    openDrawing({
      phases: { Stay: ["Arrive", "Sleep"] },
      lanes: { Guest: "customer-actions", Feeling: "emotion", Price: "cost", Ways: "channels" },
      cards: {
        "Guest/Arrive": ["park", "walk in"],
        "Feeling/Arrive": ["glad"],
        "Price/Arrive": ["fee"],
        "Ways/Arrive": ["books"],
      },
      links: [["park", "walk in"]],
      failureModes: { park: ["no room"] },
    });
    const records = [
      newRecord("channel", { id: "app", kind: "app" }),
      newRecord("touchpoint", { channel: "app" }),
      newRecord("placement", { card: "books" }),
    ];
    mirror().apply(records.map((after) => ({ before: null, after })));
  });

  const places: Readonly<Record<string, Focus>> = {
    "a card": { type: "card", card: "park" },
    "a point": { type: "card", card: "glad" },
    "a number": { type: "card", card: "fee" },
    "a mark of a channel": { type: "card", card: "books" },
    "an empty cell": { type: "cell", lane: "Guest", step: "Sleep" },
    "an empty place of a curve": { type: "cell", lane: "Feeling", step: "Sleep" },
    "the sub-row of a channel": { type: "cell", lane: "Ways", step: "Arrive", channel: "app" },
    "a step": { type: "step", step: "Arrive" },
    "a phase": { type: "phase", phase: "Stay" },
    "a lane": { type: "lane", lane: "Guest" },
    "a connector": { type: "link", link: "park>walk in" },
    "the place for a step": { type: "new-step", phase: "Stay" },
  };
  // The grid follows these keys itself, before any other: a point is raised where a card would be moved.
  const grid = new Set(walkingCommands.filter(({ handledInPlace }) => handledInPlace));

  it.each(Object.entries(places))("each key means one thing on %s", (_, place) => {
    changeSelection(() => selectOnly(place));
    const active = [...everywhere, ...(views["map"] ?? [])].filter(
      (command) => !grid.has(command) && isEnabled(command),
    );
    expect(active.length).toBeGreaterThan(everywhere.length);
    expect(shared(active)).toEqual({});
  });
});
