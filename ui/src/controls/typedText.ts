import { useState } from "react";

interface TypedText {
  /** What the field shows. */
  readonly shown: string;
  readonly type: (text: string) => void;
  /** Keeps what was typed. */
  readonly commit: () => void;
  /** Drops what was typed. Answers whether there was anything to drop. */
  readonly drop: () => boolean;
}

/** The text of a field: only while somebody types does it differ from how it stands. */
export function useTypedText(text: string, onCommit: (text: string) => void): TypedText {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    shown: typed ?? text,
    type: setTyped,
    commit: () => {
      setTyped(null);
      if (typed !== null && typed.trim() !== text) onCommit(typed.trim());
    },
    drop: () => {
      setTyped(null);
      return typed !== null;
    },
  };
}
