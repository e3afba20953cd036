// Which sheet was open last: among all personas, hers has the focus again.

import type { PersonaId } from "../host";

let last: PersonaId | null = null;

export function leaveSheet(persona: PersonaId): void {
  last = persona;
}

export const wasLeftLast = (persona: PersonaId): boolean => persona === last;
