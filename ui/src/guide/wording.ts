// What a chapter says once its places are filled in.

import { type Command, type Shortcut, written } from "../commands";
import type { MessageKey, MessageValues } from "../i18n";
import { type Block, type Inline, inlinesOf } from "./markup";

/** What the guide may name: every command of the page, also of views that are not shown. */
export type CommandsById = ReadonlyMap<string, Command>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** What fills in the places of a chapter. */
export interface Filling {
  readonly t: Translate;
  readonly commands: CommandsById;
}

/** The keys by which a command is named: one of those that mean the same, or all where each means its own. */
export function keysOf(
  part: Extract<Inline, { readonly type: "key" | "keys" }>,
  commands: CommandsById,
) {
  const shortcuts: readonly Shortcut[] = commands.get(part.id)?.shortcuts ?? [];
  return part.type === "keys" ? shortcuts : shortcuts.slice(0, 1);
}

/** A part of a line as text. */
export function wordsOf(part: Inline, { t, commands }: Filling): string {
  switch (part.type) {
    case "text":
    case "strong":
    case "link":
      return part.text;
    case "say":
      return t(part.key as MessageKey);
    case "command":
      return nameOf(commands.get(part.id), t);
    case "key":
    case "keys":
      return keysOf(part, commands)
        .map((keys) => written(keys).join(" "))
        .join(", ");
  }
}

/** What a command is called. A name that ends in an ellipsis stands in a sentence without it. */
export function nameOf(command: Command | undefined, t: Translate): string {
  if (command === undefined) return "";
  return t(command.label, command.values?.()).replace(/…$/u, "").trim();
}

/** All that a block says, as text. */
export function textOf(block: Block, filling: Filling): string {
  if (block.type === "picture") return block.alternative;
  if (block.type === "list") {
    return block.items.map((item) => lineOf(item, filling)).join(" ");
  }
  return lineOf(inlinesOf(block), filling);
}

const lineOf = (parts: readonly Inline[], filling: Filling): string =>
  parts.map((part) => wordsOf(part, filling)).join("");

/** What a chapter is called. */
export function titleOf(blocks: readonly Block[], filling: Filling): string {
  const title = blocks.find(({ type }) => type === "title");
  return title === undefined ? "" : textOf(title, filling);
}
