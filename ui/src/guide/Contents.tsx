import { type KeyboardEvent, useRef, useState } from "react";

import { SearchField } from "../controls/SearchField";
import { isComposing } from "../input";
import type { GuideChapter } from "../session/guide";
import type { Book } from "./book";
import styles from "./Contents.module.css";
import { type Passage, search } from "./search";
import { type Filling, titleOf } from "./wording";

interface ContentsProps {
  readonly book: Book;
  readonly filling: Filling;
  /** The one that is read. */
  readonly chapter: GuideChapter;
  readonly searchId: string;
  readonly chapterId: string;
  readonly onTurn: (chapter: GuideChapter, section: number | null) => void;
}

/** What stands in the guide: all chapters, or where the words stand that are sought. */
export function Contents({ book, filling, chapter, searchId, chapterId, onTurn }: ContentsProps) {
  const { t } = filling;
  const list = useRef<HTMLElement>(null);
  const [sought, setSought] = useState("");
  const isSeeking = sought.trim() !== "";
  const found = isSeeking ? search(book, sought, filling) : [];
  const openFirst = () => {
    const [first] = found;
    if (first === undefined) return;
    onTurn(first.chapter, first.section);
    document.getElementById(chapterId)?.focus();
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "ArrowDown") focusEntry(list.current, 0);
    else if (event.key === "Enter") openFirst();
    else if (event.key === "Escape" && sought !== "") setSought("");
    else return;
    event.preventDefault();
  };
  return (
    <nav ref={list} className={styles["contents"]} aria-label={t("guide.contents")}>
      <div className={styles["search"]} onKeyDown={onSearchKey}>
        <SearchField id={searchId} label={t("guide.search")} text={sought} onChange={setSought} />
      </div>
      <p className="spoken" role="status">
        {isSeeking && t("guide.found", { count: found.length })}
      </p>
      <ul className={styles["list"]} onKeyDown={(event) => walk(event, list.current)}>
        {isSeeking
          ? found.map((passage) => (
              <Found
                key={`${passage.chapter} ${passage.section ?? ""}`}
                passage={passage}
                onChoose={() => onTurn(passage.chapter, passage.section)}
              />
            ))
          : [...book.chapters].map(([name, blocks]) => (
              <li key={name}>
                <button
                  type="button"
                  aria-current={name === chapter ? "page" : undefined}
                  onClick={() => onTurn(name, null)}
                >
                  {titleOf(blocks, filling)}
                </button>
              </li>
            ))}
      </ul>
      {isSeeking && found.length === 0 && <p className={styles["nothing"]}>{t("guide.nothing")}</p>}
    </nav>
  );
}

interface FoundProps {
  readonly passage: Passage;
  readonly onChoose: () => void;
}

function Found({ passage: { title, heading, excerpt }, onChoose }: FoundProps) {
  return (
    <li>
      <button type="button" onClick={onChoose}>
        <strong>{heading === "" ? title : heading}</strong>
        {heading !== "" && <small>{title}</small>}
        <span>{excerpt}</span>
      </button>
    </li>
  );
}

/** The arrows walk the list, as they do in menus. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const entries = entriesOf(list);
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (to < 0) list?.querySelector("input")?.focus();
  else focusEntry(list, to);
}

function focusEntry(list: HTMLElement | null, at: number): void {
  entriesOf(list)[at]?.focus();
}

const entriesOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("li button") ?? []),
];
