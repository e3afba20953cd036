// Which parts of the guide hold the words that are sought.

import { contains } from "../input";
import type { GuideChapter } from "../session/guide";
import type { Book } from "./book";
import type { Block } from "./markup";
import { type Filling, textOf, titleOf } from "./wording";

/** A part of a chapter, from a heading to the next. */
export interface Passage {
  readonly chapter: GuideChapter;
  readonly title: string;
  /** Which heading of the chapter it stands under; nothing before the first. */
  readonly section: number | null;
  readonly heading: string;
  /** The words around the first one that was sought. */
  readonly excerpt: string;
}

/** The passages that hold each of the words, in the order of the guide. */
export function search(book: Book, sought: string, filling: Filling): readonly Passage[] {
  const words = sought.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return [];
  return [...book.chapters].flatMap(([chapter, blocks]) => {
    const title = titleOf(blocks, filling);
    return sectionsOf(blocks).flatMap((section, index) => {
      const text = section.map((block) => textOf(block, filling)).join(" ");
      const heading = section[0]?.type === "heading" ? textOf(section[0], filling) : "";
      if (!words.every((word) => contains(`${title} ${text}`, word))) return [];
      const body = section.slice(1).map((block) => textOf(block, filling));
      const excerpt = excerptOf(body.join(" "), words[0] ?? "");
      return [{ chapter, title, section: index === 0 ? null : index - 1, heading, excerpt }];
    });
  });
}

/** The first is the chapter's beginning, each other one begins with a heading. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === "heading") sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

const BEFORE = 24;
const LENGTH = 96;

function excerptOf(text: string, word: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(word.toLowerCase()));
  const start = at <= BEFORE ? 0 : at - BEFORE;
  const piece = text.slice(start, start + LENGTH);
  return `${start > 0 ? "…" : ""}${piece}${start + LENGTH < text.length ? "…" : ""}`;
}
