// The guide says what the page has: both languages the same, and nothing that is not there.

import { describe, expect, it } from "vitest";

import { everyCommand } from "../everyCommand";
import english from "../i18n/en.json";
import { translate } from "../i18n";
import { GUIDE_CHAPTERS } from "../session/guide";
import { type Book, openBook } from "./book";
import { type Block, inlinesOf } from "./markup";
import { search } from "./search";
import { titleOf } from "./wording";

const LANGUAGES = ["en", "zh-CN"] as const;
const books = new Map<string, Book>();
for (const language of LANGUAGES) books.set(language, await openBook(language));
const commands = new Map(everyCommand.map((command) => [command.id, command]));

function blocksOf(language: string): readonly (readonly [string, Block])[] {
  return [...(books.get(language)?.chapters ?? [])].flatMap(([chapter, blocks]) =>
    blocks.map((block) => [chapter, block] as const),
  );
}

/** What a chapter is made of, whatever the language: what follows what, how many entries a list has, which pictures. */
function shapeOf(language: string): readonly string[] {
  return blocksOf(language).map(([chapter, block]) => {
    const more =
      block.type === "list" ? block.items.length : block.type === "picture" ? block.name : "";
    return `${chapter}: ${block.type} ${more}`;
  });
}

/** What a chapter refers to, in any order. */
function referencesOf(language: string): readonly string[] {
  return blocksOf(language)
    .flatMap(([chapter, block]) =>
      inlinesOf(block).flatMap((part) => {
        if (part.type === "key" || part.type === "keys" || part.type === "command") {
          return [`${chapter}: ${part.type} ${part.id}`];
        }
        if (part.type === "say") return [`${chapter}: say ${part.key}`];
        return part.type === "link" ? [`${chapter}: link ${part.chapter}`] : [];
      }),
    )
    .toSorted();
}

it("has the same chapters, headings, lists and pictures in both languages", () => {
  expect(shapeOf("zh-CN")).toEqual(shapeOf("en"));
});

it("names the same commands, keys, words and chapters in both languages", () => {
  expect(referencesOf("zh-CN")).toEqual(referencesOf("en"));
});

describe.each(LANGUAGES)("in %s", (language) => {
  const blocks = blocksOf(language);
  const parts = blocks.flatMap(([, block]) => [...inlinesOf(block)]);

  it("each chapter has a title and says something", () => {
    for (const chapter of GUIDE_CHAPTERS) {
      const types =
        books
          .get(language)
          ?.chapters.get(chapter)
          ?.map(({ type }) => type) ?? [];
      expect(types[0], chapter).toBe("title");
      expect(types.length, chapter).toBeGreaterThan(2);
    }
  });

  it("names only commands that are there, and keys of those that have any", () => {
    for (const part of parts) {
      if (!("id" in part)) continue;
      const command = commands.get(part.id);
      expect(command, part.id).toBeDefined();
      if (part.type !== "command") expect(command?.shortcuts, part.id).not.toBeUndefined();
    }
  });

  it("quotes only words of the page, and leads only to chapters that are there", () => {
    for (const part of parts) {
      if (part.type === "say") expect(Object.keys(english)).toContain(part.key);
      if (part.type === "link") expect(GUIDE_CHAPTERS).toContain(part.chapter);
    }
  });

  it("leaves no sign of its markup in what is read", () => {
    for (const part of parts) {
      if (part.type === "text") expect(part.text).not.toMatch(/[{}]|\*\*|\]\(/u);
    }
  });

  it("shows pictures that are there, each with a text in its place", () => {
    for (const [, block] of blocks) {
      if (block.type !== "picture") continue;
      expect([...(books.get(language)?.pictures.keys() ?? [])]).toContain(block.name);
      expect(block.alternative.length).toBeGreaterThan(8);
    }
  });
});

describe("searching", () => {
  const filling = { t: translate.bind(null, "en"), commands };
  const seek = (sought: string) => {
    const book = books.get("en");
    return book === undefined ? [] : search(book, sought, filling);
  };

  it("finds the part of a chapter in which all words stand", () => {
    const [first] = seek("emotion gap");
    expect(first).toMatchObject({ chapter: "journeys", heading: "The curve" });
  });

  it("finds a command by the name that the page gives it", () => {
    expect(seek("versions…".slice(0, 8)).map(({ chapter }) => chapter)).toContain("files");
  });

  it("finds nothing for words that stand nowhere, and for no words", () => {
    expect(seek("xylophone")).toEqual([]);
    expect(seek("  ")).toEqual([]);
  });

  it("says where each passage stands", () => {
    const titles = [...(books.get("en")?.chapters.values() ?? [])].map((blocks) =>
      titleOf(blocks, filling),
    );
    for (const { title } of seek("map")) expect(titles).toContain(title);
  });
});
