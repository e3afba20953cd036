/** Whether all words of a query stand in a text, whatever their case and order. */
export function contains(text: string, query: string): boolean {
  const folded = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
