import { useMemo } from "react";

import { type Finding, host, type MapId } from "../host";
import { useAnswer } from "./answers";

/** How long nothing has to change before the grammar is looked at, in milliseconds: editing comes first. */
const PAUSE = 200;

/** What a map leaves open by the grammar, also what was set aside; nothing before the first answer. */
export function useGrammarFindings(map: MapId | null): readonly Finding[] | null {
  const ask = useMemo(
    () => (map === null ? null : (document: number) => host.checkGrammar(document, map)),
    [map],
  );
  return useAnswer(ask, PAUSE);
}
