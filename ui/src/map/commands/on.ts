import type { Command } from "../../commands";
import { isWritable } from "../current";

/** What a command of the map needs to act on the step, lane or phase that `find` answers. */
export function on(
  find: () => string | null,
  run: (id: string) => void,
): Pick<Command, "group" | "handledInPlace" | "enabled" | "run"> {
  return {
    group: "map",
    handledInPlace: true,
    enabled: () => isWritable() && find() !== null,
    run: () => {
      const id = find();
      if (id !== null) run(id);
    },
  };
}
