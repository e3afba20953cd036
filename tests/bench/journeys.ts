// A journey for the benches: an emotion curve of many steps for each of several personas.

import { randomUUID } from "node:crypto";
import type { App } from "../support/app";
import { openedProject } from "./opened";

/** Stretches the journey that the app has open to so many steps, with a point of each persona at each. */
export async function stretchJourney(
  app: App,
  file: string,
  { steps, personas }: { steps: number; personas: number },
): Promise<void> {
  const { rows, apply } = await openedProject(app, file);
  const [map] = rows("map");
  const phase = rows("phase").at(-1);
  const lane = rows("lane").find(({ kind }) => kind === "emotion");
  if (map === undefined || phase === undefined || lane === undefined) {
    throw new Error("the project has no journey");
  }
  const added = await inTurn(personas, async () => {
    const id = randomUUID();
    await apply({ operation: "addPersona", id, name: `Guest ${id.slice(0, 4)}` });
    return id;
  });
  await apply({ operation: "setMapPersonas", map: map.id, personas: added });
  await inTurn(steps - rows("step").length, async (number) => {
    const step = randomUUID();
    const title = `Step ${String(number)}`;
    await apply({ operation: "addStep", id: step, phase: phase.id, title });
    await inTurn(personas, async (at) => {
      const value = ((number * 7 + at * 5) % 9) / 2 - 2;
      await apply({ operation: "addValue", lane: lane.id, step, value, persona: added[at] });
    });
  });
}

async function inTurn<Result>(
  count: number,
  act: (number: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let number = 0; number < count; number++) results.push(await act(number));
  return results;
}
