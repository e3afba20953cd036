import type { Mirror } from "../document";

/** Who answers for any card or touchpoint or carries out an action of the project, each once, in order. */
export function ownersInUse(mirror: Mirror): string[] {
  const owners = new Set<string>();
  for (const table of ["card", "touchpoint", "action"] as const) {
    for (const { owner } of mirror.all(table)) if (owner !== "") owners.add(owner);
  }
  return [...owners].sort((one, other) => one.localeCompare(other));
}
