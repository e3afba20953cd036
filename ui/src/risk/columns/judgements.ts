// What HFMEA asks of a cause: the questions of its decision tree, and the decision.

import type { Mirror } from "../../document";
import type { Cause, HazardDecision, HazardJudgement, Operation, WorksheetLine } from "../../host";
import type { ChoiceCells, Option, TextCells, Written } from "./column";
import { YES_NO, yesNo } from "./options";

const causeOf = (mirror: Mirror, { row }: WorksheetLine): Cause | undefined =>
  row.cause === null ? undefined : mirror.get("cause", row.cause);

function judge(mirror: Mirror, line: WorksheetLine, said: Partial<HazardJudgement>): Written {
  const { cause } = line.row;
  if (cause === null) return [];
  const judgement = { ...judgementOf(mirror, cause), ...said };
  return [{ operation: "judgeHazard", cause, judgement }];
}

const UNJUDGED: HazardJudgement = {
  singlePoint: null,
  controlled: null,
  obvious: null,
  decision: null,
  decisionReason: "",
};

function judgementOf(mirror: Mirror, cause: string): HazardJudgement {
  const row = mirror.get("cause", cause);
  if (row === undefined) return UNJUDGED;
  const { singlePoint, controlled, obvious, decision: decided, decisionReason: reason } = row;
  return { singlePoint, controlled, obvious, decision: decided, decisionReason: reason };
}

/**
 * Operations with one judgement a cause: each says all of it, and of several that are one step every one would take back
 * what the one before has said.
 */
export function oneJudgementEach(
  mirror: Mirror,
  operations: readonly Operation[],
): readonly Operation[] {
  const judged = new Map<string, HazardJudgement>();
  const others: Operation[] = [];
  for (const operation of operations) {
    if (operation.operation !== "judgeHazard") {
      others.push(operation);
      continue;
    }
    const { cause, judgement } = operation;
    const known = judgementOf(mirror, cause);
    const said = Object.entries(judgement).filter(
      ([property, value]) => value !== known[property as keyof HazardJudgement],
    );
    judged.set(cause, { ...(judged.get(cause) ?? known), ...Object.fromEntries(said) });
  }
  const judgements = [...judged].map(([cause, judgement]): Operation => ({
    operation: "judgeHazard",
    cause,
    judgement,
  }));
  return [...others, ...judgements];
}

/** A question of the tree. */
export const question = (property: "singlePoint" | "controlled" | "obvious"): ChoiceCells => ({
  kind: "choice",
  options: YES_NO,
  read: (mirror, line) => {
    const answer = causeOf(mirror, line)?.[property] ?? null;
    return answer === null ? null : String(answer);
  },
  write: (mirror, line, word) => judge(mirror, line, { [property]: yesNo(word) }),
});

const DECISIONS: readonly Option[] = [
  { word: "proceed", label: "hazard.proceed" },
  { word: "stop", label: "hazard.stop" },
];

/** What the team decided against the tree. */
export const decision: ChoiceCells = {
  kind: "choice",
  options: DECISIONS,
  read: (mirror, line) => causeOf(mirror, line)?.decision ?? null,
  write: (mirror, line, word) => judge(mirror, line, { decision: word as HazardDecision | null }),
};

export const decisionReason: TextCells = {
  kind: "text",
  entries: (mirror, line) => {
    const cause = causeOf(mirror, line);
    return cause === undefined ? [] : [{ id: cause.id, text: cause.decisionReason }];
  },
  write: (mirror, line, _, text) => judge(mirror, line, { decisionReason: text }),
};
