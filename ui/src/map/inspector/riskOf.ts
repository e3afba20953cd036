import { useDeferredValue, useEffect, useState } from "react";

import { useDocument } from "../../document";
import { type CardId, host, type FailureModeId, type RiskRow } from "../../host";
import { tellProblem } from "../../notices";

/** The worst row of each failure mode of a card, as the risk table ranks them; asked anew after every change. */
export function useWorstRows(card: CardId): ReadonlyMap<FailureModeId, RiskRow> {
  const document = useDocument((state) => state.document);
  // Asked when the change stands on the map.
  const revision = useDeferredValue(useDocument((state) => state.revision));
  const [rows, setRows] = useState<ReadonlyMap<FailureModeId, RiskRow>>(new Map());
  useEffect(() => {
    if (document === null) return;
    let current = true;
    host
      .risksOfCard(document, card, "rpn")
      .then((ranked) => {
        if (current) setRows(worstOfEach(ranked));
      })
      .catch(tellProblem);
    return () => {
      current = false;
    };
  }, [document, revision, card]);
  return rows;
}

/** The rows come worst first: the first row of a failure mode is its worst. */
function worstOfEach(ranked: readonly RiskRow[]): ReadonlyMap<FailureModeId, RiskRow> {
  const rows = new Map<FailureModeId, RiskRow>();
  for (const row of ranked) {
    if (!rows.has(row.failureMode)) rows.set(row.failureMode, row);
  }
  return rows;
}
