// What writing the cells of the worksheet comes to, however the text got there: typed, pasted, filled down.

import { type Mirror, mirror, perform } from "../document";
import type { Change, Operation, WorksheetLine } from "../host";
import { readNumber } from "../input";
import { type Column, optionOf, scoreOf, type Written } from "./columns";
import { oneJudgementEach } from "./columns/judgements";
import { freshLine } from "./freshLine";
import { reasoned } from "./reason";
import type { ScoreCells, TextCells } from "./columns/column";
import { isOnScale } from "./scales/scale";

/** Does several things as one step; nothing where there is nothing to do, or where a reason was asked for in vain. */
export async function performAll(
  asked: readonly Operation[],
  gesture: string | null = null,
): Promise<Change | null> {
  const operations = await reasoned(oneJudgementEach(mirror(), asked));
  const [only] = operations ?? [];
  if (operations === null || only === undefined) return null;
  return perform(
    operations.length === 1 ? only : { operation: "together", operations: [...operations] },
    gesture,
  );
}

/** The operations by which a cell says this text; nothing where it cannot be understood there. */
export function writtenText(
  records: Mirror,
  { cells }: Column,
  read: WorksheetLine,
  text: string,
): Written {
  const line = freshLine(records, read);
  switch (cells.kind) {
    case "text":
      return writtenEntries(records, cells, line, text);
    case "score": {
      const score = readNumber(text);
      return score === undefined ? undefined : writtenScore(records, cells, line, score);
    }
    case "choice": {
      const word = optionOf(cells.options, text);
      if (word === undefined) return undefined;
      return word === cells.read(records, line) ? [] : cells.write(records, line, word);
    }
    case "fixed":
      return [];
  }
}

/** A cell of several texts takes one from each line; those that it has more are taken away. */
function writtenEntries(
  records: Mirror,
  cells: TextCells,
  line: WorksheetLine,
  text: string,
): Written {
  const entries = cells.entries(records, line);
  const texts = cells.many === true ? text.split("\n").filter((part) => part !== "") : [text];
  const operations: Operation[] = [];
  for (let at = 0; at < Math.max(entries.length, texts.length); at++) {
    const entry = entries[at];
    const part = texts[at]?.trim() ?? "";
    if (part === (entry?.text ?? "")) continue;
    const written = cells.write(records, line, entry?.id ?? null, part);
    if (written === undefined) return undefined;
    operations.push(...written);
  }
  return operations;
}

/** The operations by which a row gets a score; nothing where the scale has no such score. */
export function writtenScore(
  records: Mirror,
  cells: ScoreCells,
  line: WorksheetLine,
  score: number | null,
): Written {
  const { factor, after } = cells;
  if (score === scoreOf(line, cells)) return [];
  const scale = records.scaleInForce(factor);
  if (score !== null && (scale === undefined || !isOnScale(scale, score))) return undefined;
  const { failureMode, effect, cause } = freshLine(records, line).row;
  if (!after) return [{ operation: "rateFailureMode", failureMode, cause, factor, score }];
  const rated = factor === "severity" ? effect && { effect } : cause && { cause };
  if (rated === null || rated === "") return [];
  return [{ operation: "scoreAgain", rated, factor, score, reason: "" }];
}
