// What is done to personas and to what they expect.

import { followerAfter } from "../controls/ordering";
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
  const before = followerAfter(mirror().personasInOrder(), persona, by);
  if (before !== undefined) void perform({ operation: "movePersona", persona, before });
}

/** The same for an expectation of a persona. */
export function moveExpectation({ id, persona }: Expectation, by: -1 | 1): void {
  const before = followerAfter(mirror().expectationsOf(persona), id, by);
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
