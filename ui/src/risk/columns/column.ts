// What a column of the worksheet can do: show its cells, and say which operations write them.

import type { Mirror } from "../../document";
import type {
  ControlKind,
  Factor,
  Operation,
  WorksheetColumn,
  WorksheetLine,
  worksheetColumns,
} from "../../host";
import type { MessageKey } from "../../i18n";
import type { TableColumn } from "../../table/columns";

/** Of what a cell speaks, and thereby over which lines it is joined. */
export type Level = (typeof worksheetColumns)[number]["level"];

/** How a column looks where no layout says otherwise. */
export type Look = Omit<TableColumn, "name" | "label">;

/** One text of a cell. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  /** Its own score, where it has one of its own. */
  readonly score?: number | undefined;
  /** What a control does about its cause. */
  readonly kind?: ControlKind;
}

/**
 * What writing a cell comes to: operations that are one step, none where there is nothing to write, and nothing at all
 * where what was typed cannot be understood.
 */
export type Written = readonly Operation[] | undefined;

/** A text that is edited in place. A cell may hold several, of which the first is edited first. */
export interface TextCells {
  readonly kind: "text";
  entries(mirror: Mirror, line: WorksheetLine): readonly Entry[];
  /** Writes an entry, a new one where none is named. */
  write(mirror: Mirror, line: WorksheetLine, entry: string | null, text: string): Written;
  /** What a text that cannot be understood is told to be. */
  readonly refusal?: MessageKey;
  /** Whether a cell may hold several texts, which are lines of one where the cell is copied or pasted. */
  readonly many?: boolean;
}

/** A score, the first one or the one after the actions. */
export interface ScoreCells {
  readonly kind: "score";
  readonly factor: Factor;
  readonly after: boolean;
}

/** One of a few words. */
export interface ChoiceCells {
  readonly kind: "choice";
  readonly options: readonly Option[];
  /** The word; nothing where none is chosen. */
  read(mirror: Mirror, line: WorksheetLine): string | null;
  /** Chooses a word, or none. */
  write(mirror: Mirror, line: WorksheetLine, word: string | null): Written;
}

/** A word that can be chosen. */
export interface Option {
  readonly word: string;
  readonly label: MessageKey;
}

/** What follows from the others, or is edited elsewhere. */
export interface FixedCells {
  readonly kind: "fixed";
  read(mirror: Mirror, line: WorksheetLine): string;
}

export type Cells = TextCells | ScoreCells | ChoiceCells | FixedCells;

/** A column as it is laid out. */
export interface Column extends TableColumn {
  readonly name: WorksheetColumn;
  readonly level: Level;
  readonly cells: Cells;
}
