// What a key does in the table, as in a spreadsheet.

/** How the active cell stands: it waits, is typed into (arrows leave it), or is edited (arrows stay in it). */
export type CellMode = "waiting" | "typing" | "editing";

export type KeyIntent =
  | { readonly do: "walk"; readonly rows: number; readonly columns: number }
  /** As walking does, with all cells between chosen. */
  | { readonly do: "extend"; readonly rows: number; readonly columns: number }
  | { readonly do: "page"; readonly pages: number }
  | { readonly do: "rowEnd"; readonly to: "first" | "last" }
  | { readonly do: "tableEnd"; readonly to: "first" | "last" }
  /** To the next or previous cell, from row to row. */
  | { readonly do: "tab"; readonly by: 1 | -1 }
  /** Keeps what was typed and goes on. */
  | { readonly do: "commit"; readonly rows: number; readonly columns: number }
  | { readonly do: "commitTab"; readonly by: 1 | -1 }
  /** To the next or previous of several entries of one cell. */
  | { readonly do: "lookAt"; readonly by: 1 | -1 }
  | { readonly do: "edit" }
  | { readonly do: "cancel" }
  | { readonly do: "clear" };

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key press means for a cell in this mode; nothing where it is text or somebody else's. */
export function intentOf(press: KeyPress, mode: CellMode): KeyIntent | null {
  const { key, shiftKey, altKey } = press;
  const command = press.ctrlKey || press.metaKey;
  const waiting = mode === "waiting";
  if (altKey) {
    if (!waiting || command || shiftKey) return null;
    if (key === "ArrowDown") return { do: "lookAt", by: 1 };
    return key === "ArrowUp" ? { do: "lookAt", by: -1 } : null;
  }
  if (command) {
    if (!waiting) return null;
    if (key === "Home") return { do: "tableEnd", to: "first" };
    if (key === "End") return { do: "tableEnd", to: "last" };
    return null;
  }
  if (key === "Tab") return { do: waiting ? "tab" : "commitTab", by: shiftKey ? -1 : 1 };
  if (key === "Escape") return { do: "cancel" };
  if (key === "Enter") {
    if (waiting) return { do: "edit" };
    return { do: "commit", rows: shiftKey ? -1 : 1, columns: 0 };
  }
  const arrow = ARROWS[key];
  if (arrow !== undefined && mode !== "editing") {
    const [rows, columns] = arrow;
    if (!waiting) return { do: "commit", rows, columns };
    return { do: shiftKey ? "extend" : "walk", rows, columns };
  }
  if (!waiting) return null;
  switch (key) {
    case "F2":
      return { do: "edit" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Home":
      return { do: "rowEnd", to: "first" };
    case "End":
      return { do: "rowEnd", to: "last" };
    case "PageUp":
      return { do: "page", pages: -1 };
    case "PageDown":
      return { do: "page", pages: 1 };
    default:
      return null;
  }
}
