/**
 * The score that the keys typed in a cell stand for: 1 to 9, and 0 for 10. "10" typed as two keys gives 1 and then 10:
 * what was meant. A point says "and a half", whether a 5 follows it or not. Full-width signs, as Chinese input methods
 * type them, count as well.
 */
export function scoreTyped(keys: string): number | null {
  const [, digit, half] = /(\d)(\.5?)?$/.exec(plain(keys)) ?? [];
  if (digit === undefined) return null;
  return (digit === "0" ? 10 : Number(digit)) + (half === undefined ? 0 : 0.5);
}

const plain = (keys: string): string => keys.normalize("NFKC").replaceAll(/[,，。]/g, ".");
