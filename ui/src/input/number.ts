// Numbers as people type them, on any keyboard and in either language.

/**
 * The number that a text says; null where it says that nobody knows it (nothing, or a question mark); nothing
 * where it is no number. Full-width digits count as others do. The last comma or point parts the decimals,
 * unless it stands more than once; then all of them part thousands.
 */
export function readNumber(text: string): number | null | undefined {
  // The full-width forms of an input method become plain ones; the minus sign of a printed text, too.
  const plain = text
    .normalize("NFKC")
    .replaceAll("−", "-")
    .replaceAll(/[\s'’]/g, "");
  if (plain === "" || plain === "?") return null;
  const number = withPoint(plain.replaceAll("，", ",").replaceAll("。", "."));
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : undefined;
}

/** The number with a point before its decimals and nothing between its thousands. */
function withPoint(number: string): string {
  const decimal = Math.max(number.lastIndexOf(","), number.lastIndexOf("."));
  if (decimal === -1) return number;
  const sign = number.charAt(decimal);
  const whole = number.slice(0, decimal);
  if (whole.includes(sign)) return number.replaceAll(sign, "");
  return `${whole.replaceAll(/[,.]/g, "")}.${number.slice(decimal + 1)}`;
}

/** A number as it is edited: with the reader's own decimal sign, and nothing between thousands. */
export function writtenNumber(value: number | null, language: string): string {
  if (value === null) return "";
  return value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 10 });
}
