import { useEffect, useState } from "react";

import { type Finding, host, type MapId } from "../host";
import { tellProblem } from "../notices";
import { useDocument } from "./store";

/** How long nothing has to change before the grammar is looked at, in milliseconds: editing comes first. */
const PAUSE = 200;

/** What a map leaves open by the grammar, also what was set aside; asked anew soon after every change. */
export function useGrammarFindings(map: MapId | null): readonly Finding[] | null {
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  useEffect(() => {
    if (document === null || map === null) return;
    let current = true;
    const ask = () =>
      host
        .checkGrammar(document, map)
        .then((found) => {
          if (current) setFindings(found);
        })
        .catch(tellProblem);
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [document, revision, map]);
  return findings;
}
