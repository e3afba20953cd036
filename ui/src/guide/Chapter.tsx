import { type Shortcut, written } from "../commands";
import { Button } from "../controls/Button";
import { GUIDE_CHAPTERS, type GuideChapter } from "../session/guide";
import type { Book } from "./book";
import styles from "./Chapter.module.css";
import type { Block, Inline } from "./markup";
import { type Filling, keysOf, titleOf, wordsOf } from "./wording";

interface ChapterProps {
  readonly chapter: GuideChapter;
  readonly book: Book;
  readonly filling: Filling;
  readonly onTurn: (chapter: GuideChapter) => void;
}

/** A chapter with its pictures, and at its end the way to the next. */
export function Chapter({ chapter, book, filling, onTurn }: ChapterProps) {
  const next = GUIDE_CHAPTERS[GUIDE_CHAPTERS.indexOf(chapter) + 1];
  const line = (parts: readonly Inline[]) =>
    parts.map((part, at) => <Part key={at} part={part} filling={filling} onTurn={onTurn} />);
  return (
    <div className={styles["text"]}>
      {(book.chapters.get(chapter) ?? []).map((block, at) => (
        <Paragraph key={at} block={block} pictures={book.pictures} line={line} />
      ))}
      {next !== undefined && (
        <footer className={styles["next"]}>
          <Button icon="chevronRight" look="quiet" onClick={() => onTurn(next)}>
            {filling.t("guide.next", { title: titleOf(book.chapters.get(next) ?? [], filling) })}
          </Button>
        </footer>
      )}
    </div>
  );
}

interface ParagraphProps {
  readonly block: Block;
  readonly pictures: Book["pictures"];
  readonly line: (parts: readonly Inline[]) => React.ReactNode;
}

function Paragraph({ block, pictures, line }: ParagraphProps) {
  switch (block.type) {
    // The dialog has the heading above them.
    case "title":
      return <h3>{line(block.words)}</h3>;
    case "heading":
      return <h4>{line(block.words)}</h4>;
    case "paragraph":
      return <p>{line(block.words)}</p>;
    case "picture":
      return <img src={pictures.get(block.name)} alt={block.alternative} />;
    case "list": {
      const items = block.items.map((item, at) => <li key={at}>{line(item)}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

interface PartProps {
  readonly part: Inline;
  readonly filling: Filling;
  readonly onTurn: (chapter: GuideChapter) => void;
}

function Part({ part, filling, onTurn }: PartProps) {
  switch (part.type) {
    case "text":
      return part.text;
    case "strong":
    case "command":
    case "say":
      return <strong>{wordsOf(part, filling)}</strong>;
    case "key":
    case "keys":
      return <Keys shortcuts={keysOf(part, filling.commands)} />;
    case "link":
      return (
        <button
          type="button"
          className={styles["link"]}
          onClick={() => onTurn(part.chapter as GuideChapter)}
        >
          {part.text}
        </button>
      );
  }
}

/** Keys as this keyboard shows them. */
function Keys({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return shortcuts.map((shortcut) => (
    <span key={shortcut} className={styles["keys"]}>
      {written(shortcut).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  ));
}
