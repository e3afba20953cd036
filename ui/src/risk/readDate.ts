/**
 * The day that a text says, as `YYYY-MM-DD`; null for nothing typed, undefined for what is no day. The year stands
 * first, as both languages sort it: 2026-3-9, 2026/03/09, 2026.3.9, 2026年3月9日; spreadsheets copy some with a time.
 */
export function readDate(text: string): string | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const parts = /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?(?:[T ]\d.*)?$/.exec(plain);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
