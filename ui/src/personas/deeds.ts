// What is done to personas and to what they expect.

import { mirror, newRecordId, perform, personaName, tellDeleted, useDocument } from "../document";
import type { Expectation, ExpectationId, Persona, PersonaId } from "../host";
import { revealPersona, showPersonas, useNavigation } from "../session/navigation";

/** Whether the personas are looked at in a project that can be changed. */
export function canChange(): boolean {
  const { document, readOnly } = useDocument.getState();
  return document !== null && readOnly === null && useNavigation.getState().view === "personas";
}

/** Makes a persona behind the others and opens her sheet, where she is named first. */
export async function addPersona(): Promise<void> {
  const id = newRecordId();
  if ((await perform({ operation: "addPersona", id, name: "" })) !== null) revealPersona(id);
}

export async function deletePersona(persona: Persona): Promise<void> {
  const change = await perform({ operation: "deletePersona", persona: persona.id });
  tellDeleted(change, "deleted.persona", personaName(persona), { table: "persona", count: 1 });
  if (useNavigation.getState().persona === persona.id) showPersonas();
}

/** Moves a persona by so many places in the list of all; nothing happens at its ends. */
export function movePersona(persona: PersonaId, by: -1 | 1): void {
  const before = neighbour(mirror().personasInOrder(), persona, by);
  if (before !== undefined) void perform({ operation: "movePersona", persona, before });
}

/** The same for an expectation of a persona. */
export function moveExpectation({ id, persona }: Expectation, by: -1 | 1): void {
  const before = neighbour(mirror().expectationsOf(persona), id, by);
  if (before !== undefined) {
    void perform({ operation: "moveExpectation", expectation: id, before });
  }
}

/** Words an expectation anew. One without words is none. */
export function wordExpectation({ id, basis }: Expectation, text: string): void {
  if (text === "") void deleteExpectation(id);
  else void perform({ operation: "editExpectation", expectation: id, text, basis });
}

export async function deleteExpectation(expectation: ExpectationId): Promise<void> {
  const title = mirror().get("expectation", expectation)?.text ?? "";
  const change = await perform({ operation: "deleteExpectation", expectation });
  tellDeleted(change, "deleted.expectation", title, { table: "expectation", count: 1 });
}

/**
 * Before whom a row of a list stands after it has moved by one place: nothing for the last place; undefined
 * where it cannot move that way.
 */
function neighbour(
  rows: readonly { readonly id: string }[],
  id: string,
  by: -1 | 1,
): string | null | undefined {
  const at = rows.findIndex((row) => row.id === id);
  if (by === -1) return rows[at - 1]?.id;
  return at + 1 < rows.length ? (rows[at + 2]?.id ?? null) : undefined;
}
