import { useEffect, useState } from "react";

import { useDocument } from "../../document";
import { host, type FailureModeId, type RiskRow } from "../../host";
import { tellProblem } from "../../notices";

/** The worst row of each failure mode, as the risk table ranks them; asked anew after every change. */
export function useWorstRows(wanted: boolean): ReadonlyMap<FailureModeId, RiskRow> {
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [rows, setRows] = useState<ReadonlyMap<FailureModeId, RiskRow>>(new Map());
  useEffect(() => {
    if (document === null || !wanted) return;
    let current = true;
    host
      .riskTable(document, "rpn")
      .then((table) => {
        if (current) setRows(worstFirst(table));
      })
      .catch(tellProblem);
    return () => {
      current = false;
    };
  }, [document, revision, wanted]);
  return rows;
}

/** The table comes worst first: the first row of a failure mode is its worst. */
function worstFirst(table: readonly RiskRow[]): ReadonlyMap<FailureModeId, RiskRow> {
  const rows = new Map<FailureModeId, RiskRow>();
  for (const row of table) {
    if (!rows.has(row.failureMode)) rows.set(row.failureMode, row);
  }
  return rows;
}
