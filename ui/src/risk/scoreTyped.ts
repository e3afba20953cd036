/**
 * The score that a typed character stands for: 1 to 9, and 0 for 10. Full-width digits, as Chinese input
 * methods type them, count as well. "10" typed as two keys gives 1 and then 10: what was meant.
 */
export function scoreTyped(text: string): number | null {
  const digit = text.normalize("NFKC");
  if (!/^[0-9]$/.test(digit)) return null;
  return digit === "0" ? 10 : Number(digit);
}
