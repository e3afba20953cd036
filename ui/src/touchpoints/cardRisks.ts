// The worst risk of each card, followed while the touchpoints are shown.

import { create } from "zustand";

import { onChange, useDocument } from "../document";
import { host, type RecordTable } from "../host";
import { tellProblem } from "../notices";
import { type CardRisks, worstByCard } from "./usage";

export const useCardRisks = create<{ readonly risks: CardRisks }>(() => ({ risks: new Map() }));

/** The tables whose changes can change a card's risks. */
const RISKY: ReadonlySet<RecordTable> = new Set<RecordTable>([
  "failure_mode",
  "effect",
  "cause",
  "rating",
]);

// Only the answer to the latest question counts.
let asked = 0;

async function read(): Promise<void> {
  const { document } = useDocument.getState();
  if (document === null) return;
  asked += 1;
  const question = asked;
  try {
    const risks = await host.cardRisks(document);
    if (question === asked) useCardRisks.setState({ risks: worstByCard(risks) });
  } catch (problem) {
    tellProblem(problem);
  }
}

/** Follows the risks. Returns how to stop. */
export function followCardRisks(): () => void {
  void read();
  return onChange(({ diff }) => {
    const touches = diff.some(({ before, after }) => {
      const table = (after ?? before)?.table;
      return table !== undefined && RISKY.has(table);
    });
    if (touches) void read();
  });
}
