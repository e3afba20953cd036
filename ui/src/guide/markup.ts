// The text of a chapter: the few signs of Markdown that the chapters use, and places that the page fills in, so that the
// guide cannot say another key or word than the page has. There is no HTML in it: what is not known here is text.
//
//   {key ID}      the key of a command         {command ID}  what the command is called
//   {keys ID}     all keys of a command        [words](ID)   another chapter
//   {say KEY}     a sentence of the catalogue

export type Inline =
  | { readonly type: "text" | "strong"; readonly text: string }
  | { readonly type: "key" | "keys"; readonly id: string }
  | { readonly type: "command"; readonly id: string }
  | { readonly type: "say"; readonly key: string }
  | { readonly type: "link"; readonly chapter: string; readonly text: string };

export type Block =
  | { readonly type: "title" | "heading" | "paragraph"; readonly words: readonly Inline[] }
  | {
      readonly type: "list";
      readonly isOrdered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | { readonly type: "picture"; readonly name: string; readonly alternative: string };

const INLINE = /\*\*(.+?)\*\*|\{(keys?|command|say) ([^}\s]+)\}|\[([^\]]+)\]\(([\w-]+)\)/gu;
const PICTURE = /^!\[(.+)\]\(([\w-]+)\)$/u;
const ITEM = /^(?:-|\d+\.) /u;

/** The blocks of a chapter; an empty line parts them. */
export function readChapter(markdown: string): readonly Block[] {
  return markdown
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map(readBlock);
}

function readBlock(block: string): Block {
  if (block.startsWith("# ")) return { type: "title", words: readInline(block.slice(2)) };
  if (block.startsWith("## ")) return { type: "heading", words: readInline(block.slice(3)) };
  const picture = PICTURE.exec(block);
  if (picture !== null) {
    return { type: "picture", alternative: picture[1] ?? "", name: picture[2] ?? "" };
  }
  if (!ITEM.test(block)) return { type: "paragraph", words: readInline(block) };
  const items = block.split("\n").map((line) => readInline(line.replace(ITEM, "")));
  return { type: "list", isOrdered: /^\d/u.test(block), items };
}

function readInline(line: string): readonly Inline[] {
  const words: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > end) words.push({ type: "text", text: line.slice(end, match.index) });
    words.push(readMatch(match));
    end = match.index + match[0].length;
  }
  if (end < line.length) words.push({ type: "text", text: line.slice(end) });
  return words;
}

function readMatch([, strong, kind, name = "", text = "", chapter = ""]: RegExpExecArray): Inline {
  if (strong !== undefined) return { type: "strong", text: strong };
  if (kind === "say") return { type: "say", key: name };
  if (kind === "command") return { type: kind, id: name };
  if (kind === "key" || kind === "keys") return { type: kind, id: name };
  return { type: "link", chapter, text };
}

/** All that stands in a line in a block, in its order. */
export function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === "list") return block.items.flat();
  return block.type === "picture" ? [] : block.words;
}
