/** What the map asks of a key press. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

/**
 * The press with the Latin letter of its key where the keyboard writes another script, so that one-key
 * commands work on every layout; where a letter is Latin already, the layout's own counts.
 */
export function latin(press: Press): Press {
  if (/^[\p{ASCII}]*$/u.test(press.key)) return press;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  if (letter !== undefined) return withKey(press, letter.toLowerCase());
  const sign = { BracketLeft: "[", BracketRight: "]" }[press.code];
  return sign === undefined ? press : withKey(press, sign);
}

function withKey(press: Press, key: string): Press {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = press;
  return { key, code, ctrlKey, metaKey, altKey, shiftKey };
}
