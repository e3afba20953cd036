// What the person wants to see stand out on the map: everything else steps back. A wish of this window, for as
// long as the project is open; the file knows nothing of it.

import { create } from "zustand";

import { type Mirror, mirror, useDocument } from "../document";
import type { Persona, PersonaId } from "../host";
import { useNavigation } from "./navigation";

export interface Filters {
  /** Whose cards stand out, with those that are everybody's; nothing for all of them. */
  readonly persona: PersonaId | null;
}

const NO_FILTERS: Filters = { persona: null };

export const useFilters = create<Filters>(() => NO_FILTERS);

/** Sees less, or more, than before. */
export function changeFilters(changed: Partial<Filters>): void {
  useFilters.setState(changed);
}

/** The filters as far as they mean something on the map in view: a persona who is not on it hides nobody. */
export function filtersInForce(): Filters {
  const filters = useFilters.getState();
  const inView = personasInView(mirror(), useNavigation.getState().map);
  return inView.some(({ id }) => id === filters.persona) ? filters : NO_FILTERS;
}

/** Another persona stands out: the next one of the map in view, and after the last one all of them. */
export function filterByNextPersona(): void {
  const ids = personasInView(mirror(), useNavigation.getState().map).map(({ id }) => id);
  const at = ids.findIndex((id) => id === filtersInForce().persona);
  changeFilters({ persona: ids[at + 1] ?? null });
}

/** Whether the map in view shows anybody's journey in particular. */
export const hasPersonasInView = (): boolean =>
  personasInView(mirror(), useNavigation.getState().map).length > 0;

/** The personas of the map in view, in its order. */
export function usePersonasInView(): readonly Persona[] {
  const map = useNavigation((state) => state.map);
  // Read again at each revision: a list made of two tables has no identity to compare.
  useDocument((state) => state.revision);
  return personasInView(mirror(), map);
}

function personasInView(records: Mirror, map: string | null): readonly Persona[] {
  if (map === null) return [];
  return records.personasOfMap(map).flatMap(({ persona }) => records.get("persona", persona) ?? []);
}
