// Which rows of the worksheet a round can be about.

import { useEffect, useState } from "react";

import { mirror, useDocument } from "../../document";
import { type FailureModeId, host } from "../../host";
import { tellProblem } from "../../notices";
import { chosenFailureModes } from "../deeds";
import { askedOrder } from "../filters";
import { useLayout } from "../layout";

/** All of them, those that the filters let through, or those in which something is chosen. */
export type Rows = "all" | "filtered" | "chosen";

export type RowsOffered = Readonly<Record<Rows, readonly FailureModeId[]>>;

const MOST_LINES = 4_294_967_295;

/** The failure modes that are offered; those behind the filters are there as soon as they are read. */
export function useRowsOffered(): RowsOffered {
  const document = useDocument((state) => state.document);
  const order = useLayout((state) => state.order);
  const [filtered, setFiltered] = useState<readonly FailureModeId[]>([]);
  useEffect(() => {
    const asked = askedOrder(order);
    if (document === null || asked.filters.length === 0) return;
    const all = { from: 0, count: MOST_LINES, folded: [], find: null };
    host.worksheet(document, { order: asked, keep: true, ...all }).then(({ entries }) => {
      const rows = entries.flatMap((entry) =>
        entry.kind === "line" ? [entry.line.row.failureMode] : [],
      );
      setFiltered([...new Set(rows)]);
    }, tellProblem);
  }, [document, order]);
  const all = Array.from(mirror().all("failure_mode"), ({ id }) => id);
  return { all, filtered, chosen: chosenFailureModes() };
}
