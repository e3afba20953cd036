// The baseline: first scores that stand for good.

import { mirror } from "../document";
import type { FailureMode } from "../host";
import { tellDone } from "../notices";
import { canChange, chosenFailureModes } from "./deeds";
import { performAll } from "./writing";

/** Whether the first scores of a failure mode can be made to stand: there are some, and they do not yet. */
function isOpen({ id, baselineAt }: FailureMode): boolean {
  const records = mirror();
  return (
    baselineAt === null &&
    (records.effectsOf(id).some((effect) => records.ratingsOfEffect(effect.id).length > 0) ||
      records.causesOf(id).some((cause) => records.ratingsOfCause(cause.id).length > 0))
  );
}

const chosenOpen = (): readonly FailureMode[] =>
  chosenFailureModes()
    .flatMap((id) => mirror().get("failure_mode", id) ?? [])
    .filter(isOpen);

/** Whether one of the chosen rows has first scores that may still be corrected. */
export const canSetBaseline = (): boolean => canChange() && chosenOpen().length > 0;

/** Makes the first scores of the chosen rows stand for good. */
export const setBaseline = (): Promise<void> => stand(chosenOpen());

/** Makes the first scores of all rows stand for good. */
export const setWholeBaseline = (): Promise<void> =>
  stand([...mirror().all("failure_mode")].filter(isOpen));

async function stand(rows: readonly FailureMode[]): Promise<void> {
  if (rows.length > 0) {
    await performAll([{ operation: "setBaseline", failureModes: rows.map(({ id }) => id) }]);
  }
  tellDone("risk.baselineSet", { count: rows.length });
}
