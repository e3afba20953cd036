// Shortcuts as they are written down ("Mod+Shift+Z"), recognised and shown.

/** `Mod` is Command on a Mac and Control elsewhere. The last part is `KeyboardEvent.key`. */
export type Shortcut = string;

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether this computer's command key is the one with the clover leaf. */
export const onMac = /mac os/i.test(navigator.userAgent);

function partsOf(shortcut: Shortcut): { modifiers: ReadonlySet<string>; key: string } {
  // The plus key itself is written as the last part: "Mod++".
  const parts = shortcut.endsWith("+")
    ? [
        ...shortcut
          .slice(0, -1)
          .split("+")
          .filter((part) => part !== ""),
        "+",
      ]
    : shortcut.split("+");
  return { modifiers: new Set(parts.slice(0, -1)), key: parts.at(-1) ?? "" };
}

/** Whether a key press is this shortcut. */
export function matches(press: KeyPress, shortcut: Shortcut, mac = onMac): boolean {
  const { modifiers, key } = partsOf(shortcut);
  const letter = /^[a-z]$/i.test(key);
  if (letter ? press.key.toLowerCase() !== key.toLowerCase() : press.key !== key) return false;
  if ((mac ? press.metaKey : press.ctrlKey) !== modifiers.has("Mod")) return false;
  if (mac ? press.ctrlKey : press.metaKey) return false;
  if (press.altKey !== modifiers.has("Alt")) return false;
  // A sign such as "?" is typed with or without Shift, as the keyboard has it.
  const sign = key.length === 1 && !letter && key !== " ";
  return sign || press.shiftKey === modifiers.has("Shift");
}

const SIGNS_ON_MAC: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Delete: "Del",
  " ": "Space",
};

/** The shortcut as a keyboard shows it, part by part. */
export function written(shortcut: Shortcut, mac = onMac): readonly string[] {
  const { modifiers, key } = partsOf(shortcut);
  const names = [...modifiers].map((modifier) =>
    mac ? (SIGNS_ON_MAC[modifier] ?? modifier) : modifier === "Mod" ? "Ctrl" : modifier,
  );
  return [...names, SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)];
}
