import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";

import { type Command, matches } from "../commands";
import { Dialog } from "../controls/Dialog";
import { useLanguage, useT } from "../i18n";
import { tellProblem } from "../notices";
import { closeGuide, type GuideChapter, showGuide } from "../session/guide";
import { type Book, openBook } from "./book";
import { Chapter } from "./Chapter";
import { Contents } from "./Contents";
import styles from "./GuideDialog.module.css";
import type { Filling } from "./wording";

interface GuideDialogProps {
  readonly chapter: GuideChapter;
  readonly commands: readonly Command[];
}

/** The guide: what stands in it at the left, a chapter at the right. */
export default function GuideDialog({ chapter, commands }: GuideDialogProps) {
  const book = useBook();
  const t = useT();
  const filling = useMemo(
    () => ({ t, commands: new Map(commands.map((command) => [command.id, command])) }),
    [t, commands],
  );
  if (book === null) return null;
  return <OpenGuide chapter={chapter} book={book} filling={filling} />;
}

/** The guide in the language that is spoken. */
function useBook(): Book | null {
  const language = useLanguage((state) => state.language);
  const [book, setBook] = useState<Book | null>(null);
  useEffect(() => {
    let isWanted = true;
    openBook(language).then((opened) => {
      if (isWanted) setBook(opened);
    }, tellProblem);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return book;
}

interface OpenGuideProps {
  readonly chapter: GuideChapter;
  readonly book: Book;
  readonly filling: Filling;
}

const CHAPTER = "guide-chapter";
const SEARCH = "guide-search";

function OpenGuide({ chapter, book, filling }: OpenGuideProps) {
  const { t } = filling;
  const article = useRef<HTMLElement>(null);
  const [section, setSection] = useState<number | null>(null);
  // A passage that was found comes into sight; a chapter that was chosen begins at its head.
  useEffect(() => {
    const headings = article.current?.querySelectorAll("h4");
    if (section !== null) headings?.[section]?.scrollIntoView({ block: "start" });
    else article.current?.scrollTo({ top: 0 });
  }, [chapter, section]);
  const turnTo = (next: GuideChapter, at: number | null = null) => {
    setSection(at);
    showGuide(next);
  };
  return (
    <Dialog title={t("guide.title")} onClose={closeGuide} whole focusFirst={CHAPTER}>
      <div className={styles["guide"]} onKeyDown={keepKeys}>
        <Contents
          book={book}
          filling={filling}
          chapter={chapter}
          searchId={SEARCH}
          chapterId={CHAPTER}
          onTurn={turnTo}
        />
        <article
          key={chapter}
          ref={article}
          id={CHAPTER}
          className={styles["chapter"]}
          aria-label={t("guide.chapter")}
          // What scrolls has to be reached by the keyboard.
          tabIndex={0}
        >
          <Chapter chapter={chapter} book={book} filling={filling} onTurn={turnTo} />
        </article>
      </div>
    </Dialog>
  );
}

/** No key that is pressed in the guide means anything to what lies below it. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
  if (!matches(event.nativeEvent, "Mod+F")) return;
  event.preventDefault();
  document.getElementById(SEARCH)?.focus();
}
