import { useCallback, useEffect, useState } from "react";

import { useDocument } from "../../document";
import { type AtTime, host, type MapId, type MapTime } from "../../host";
import { tellProblem } from "../../notices";

/** The time and money of a map, asked anew after every change; nothing before the first answer. */
export function useMapTime(map: MapId): MapTime | null {
  return useAnswer(useCallback((document: number) => host.mapTime(document, map), [map]));
}

/** What a map costs and brings at another total time in seconds; nothing before the first answer. */
export function useProfitAt(map: MapId, seconds: number): AtTime | null {
  return useAnswer(
    useCallback((document: number) => host.mapProfit(document, map, seconds), [map, seconds]),
  );
}

/** The answer to a question about the records as they are now. The question must keep its identity. */
function useAnswer<Answer>(ask: (document: number) => Promise<Answer>): Answer | null {
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (document === null) return;
    let current = true;
    ask(document)
      .then((found) => {
        if (current) setAnswer(found);
      })
      .catch(tellProblem);
    return () => {
      current = false;
    };
  }, [document, revision, ask]);
  return answer;
}
