// Tables as other programs put them on the clipboard: HTML, or text with tabs between cells and quotes around
// those that hold tabs or line breaks (as Excel and LibreOffice write them).

/** Rows of cells. */
export type TextTable = readonly (readonly string[])[];

/** Marks a table as a block of a map: its rows are lanes also where it has one column only. */
const BLOCK = "data-sightline-block";

/** Reads text with tabs between cells. A cell in quotes may hold tabs, line breaks and doubled quotes. */
export function tableOfText(text: string): TextTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : undefined;
    const { value, end } = cell ?? plainCell(text, at);
    row.push(value);
    at = end;
    if (text[at] === "\t") {
      at++;
      if (at < text.length) continue;
      row.push("");
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface ReadCell {
  readonly value: string;
  /** Where the cell ends: at a tab, a line break or the end of the text. */
  readonly end: number;
}

/** Nothing where the quotes do not enclose the whole cell: then they are written ones. */
function quotedCell(text: string, start: number): ReadCell | undefined {
  const [written] = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/.exec(text.slice(start)) ?? [];
  if (written === undefined) return undefined;
  const value = written.slice(1, -1).replaceAll('""', '"').replaceAll("\r\n", "\n");
  return { value, end: start + written.length };
}

function plainCell(text: string, start: number): ReadCell {
  const length = text.slice(start).search(/\t|\r?\n/);
  const end = length === -1 ? text.length : start + length;
  return { value: text.slice(start, end), end };
}

/** Writes text with tabs between cells, as {@link tableOfText} reads it. */
export function textOfTable(table: TextTable): string {
  const written = (cell: string) =>
    /[\t\n\r]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  return table.map((row) => row.map(written).join("\t")).join("\n");
}

/**
 * Reads the first table of a piece of HTML; nothing where it has none. Cells that span several rows or columns
 * count in the first of them, so that what stands behind keeps its place.
 */
export function tableOfHtml(html: string): TextTable | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  // Parsed apart from the page: nothing in it runs or is fetched.
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return undefined;
  // Cells that nothing reaches stay holes until the end.
  const rows: (string | undefined)[][] = [];
  [...table.rows].forEach((row, y) => {
    const cells = (rows[y] ??= []);
    for (const cell of row.cells) {
      let x = 0;
      while (cells[x] !== undefined) x++;
      for (let down = 0; down < Math.max(cell.rowSpan, 1); down++) {
        for (let across = 0; across < Math.max(cell.colSpan, 1); across++) {
          const isFirst = down === 0 && across === 0;
          (rows[y + down] ??= [])[x + across] = isFirst ? textOfElement(cell) : "";
        }
      }
    }
  });
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (cell) => cell ?? ""));
}

const BREAKS = new Set(["BR", "P", "DIV", "LI"]);

/** What an element says: its own line breaks are none, but those of its markup are. */
function textOfElement(element: Element): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replaceAll(/\s+/g, " ");
    const inside = [...node.childNodes].map(read).join("");
    return BREAKS.has(node.nodeName) ? `${inside}\n` : inside;
  };
  return [...element.childNodes]
    .map(read)
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** Whether a piece of HTML is a block of a map, as {@link htmlOfTable} writes it. */
export const isBlock = (html: string): boolean =>
  new RegExp(`<table\\b[^>]*\\s${BLOCK}\\b`, "i").test(html);

/** Writes a block of a map for programs that read HTML, which keep the line breaks in cells. */
export function htmlOfTable(table: TextTable): string {
  const rows = table.map((row) => row.map((text) => ({ text, rows: 1 })));
  return `<table ${BLOCK}="">${htmlOfRows(rows)}</table>`;
}

/** A cell with the number of rows over which it is joined. */
export interface ClippedCell {
  readonly text: string;
  readonly rows: number;
}

/** Writes a table whose cells may be joined downwards: a cell that is part of the one above is left out. */
export function htmlOfCells(rows: readonly (readonly (ClippedCell | null)[])[]): string {
  return `<table>${htmlOfRows(rows)}</table>`;
}

function htmlOfRows(rows: readonly (readonly (ClippedCell | null)[])[]): string {
  const cell = ({ text, rows: joined }: ClippedCell) =>
    `<td${joined > 1 ? ` rowspan="${joined}"` : ""}>${escaped(text)}</td>`;
  return rows
    .map((row) => `<tr>${row.map((one) => (one === null ? "" : cell(one))).join("")}</tr>`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll("\n", "<br>");
}
