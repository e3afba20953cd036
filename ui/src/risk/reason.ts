// Scores that are given again say why they are others now: asked once for all that are given together.

import { create } from "zustand";

import type { Factor, NewScore, Operation, Score } from "../host";

/** What a person answers: why, and of a single score which. */
export interface Answer {
  readonly reason: string;
  readonly score: Score;
}

/** What is asked: why these scores are others now. */
export interface Asking {
  /** By which factor the first of them is scored. */
  readonly factor: Factor;
  /** What is scored, and how. */
  readonly scores: readonly [NewScore, ...NewScore[]];
  /** Takes the answer; nothing where the scores stay as they were. */
  readonly answer: (answer: Answer | null) => void;
}

/** What is being asked; nothing while nothing is. */
export const useReason = create<{ readonly asking: Asking | null }>(() => ({ asking: null }));

type ScoreAgain = Extract<Operation, { operation: "scoreAgain" }> & { readonly score: Score };

const needsReason = (operation: Operation): operation is ScoreAgain =>
  operation.operation === "scoreAgain" && operation.score !== null && operation.reason === "";

const newScore = ({ rated, score }: ScoreAgain): NewScore => ({ rated, score });

/** The operations with the reason for all scores that are given again; nothing where the person gave none. */
export async function reasoned(
  operations: readonly Operation[],
): Promise<readonly Operation[] | null> {
  const again = operations.filter(needsReason);
  const [first, ...others] = again;
  if (first === undefined) return operations;
  const { factor } = first;
  const answer = await new Promise<Answer | null>((resolve) => {
    useReason.setState({
      asking: {
        factor,
        scores: [newScore(first), ...others.map(newScore)],
        answer: (given) => {
          useReason.setState({ asking: null });
          resolve(given);
        },
      },
    });
  });
  if (answer === null) return null;
  const { reason } = answer;
  return operations.map((operation) => {
    if (!needsReason(operation)) return operation;
    return { ...operation, reason, score: again.length === 1 ? answer.score : operation.score };
  });
}
