import { useState } from "react";

interface TypedText {
  /** What the field shows. */
  readonly shown: string;
  /** Why what was typed cannot stay; nothing while it can, or was not tried yet. */
  readonly problem: string | null;
  readonly type: (text: string) => void;
  /** Keeps what was typed, or says why it cannot stay. */
  readonly commit: () => void;
  /** Drops what was typed. Answers whether there was anything to drop. */
  readonly drop: () => boolean;
}

/**
 * The text of a field: only while somebody types does it differ from how it stands.
 *
 * @param problemOf says why a text cannot stay; nothing where it can
 */
export function useTypedText(
  text: string,
  onCommit: (text: string) => void,
  problemOf: (text: string) => string | null = () => null,
): TypedText {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    shown: typed ?? text,
    problem,
    type: setTyped,
    commit: () => {
      const found = typed === null ? null : problemOf(typed);
      setProblem(found);
      if (found !== null) return;
      setTyped(null);
      if (typed !== null && typed.trim() !== text) onCommit(typed.trim());
    },
    drop: () => {
      setTyped(null);
      setProblem(null);
      return typed !== null;
    },
  };
}
