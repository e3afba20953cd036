// The guide in one language: its chapters and pictures, read only when it is opened.

import type { Language } from "../host";
import { GUIDE_CHAPTERS, type GuideChapter } from "../session/guide";
import { type Block, readChapter } from "./markup";

export interface Book {
  readonly chapters: ReadonlyMap<GuideChapter, readonly Block[]>;
  /** The address of each picture by its name. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** What the files of a language are, by their paths. */
export interface Pages {
  readonly texts: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
}

const PAGES: Readonly<Record<Language, () => Promise<{ readonly pages: Pages }>>> = {
  en: () => import("./pages.en"),
  "zh-CN": () => import("./pages.zh-CN"),
};

/** The guide in this language. */
export async function openBook(language: Language): Promise<Book> {
  const { pages } = await PAGES[language]();
  const texts = byName(pages.texts);
  return {
    chapters: new Map(GUIDE_CHAPTERS.map((name) => [name, readChapter(texts.get(name) ?? "")])),
    pictures: byName(pages.pictures),
  };
}

/** By the name of the file, without its folder and its ending. */
function byName(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([path, content]) => [
      path.replace(/^.*\//u, "").replace(/\.\w+$/u, ""),
      content,
    ]),
  );
}
