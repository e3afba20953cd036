import { markPaths } from "../../canvas/drawing.generated";
import { isEnabled, written } from "../../commands";
import type { Card, CardMark } from "../../host";
import { useT } from "../../i18n";
import { cardCommands } from "../commands/onCard";
import { hasMark } from "../marks";
import { Glyph } from "./Glyph";
import styles from "./MarkButtons.module.css";

const COMMANDS: Readonly<Record<CardMark, string>> = {
  "wait-point": "card.waitPoint",
  decision: "card.decision",
  "moment-of-truth": "card.momentOfTruth",
};

/** The marks of the selected cards as buttons that stay pressed. Mixed where only some carry a mark. */
export function MarkButtons({ cards }: { readonly cards: readonly Card[] }) {
  const t = useT();
  return (
    <div className={styles["marks"]}>
      {Object.entries(COMMANDS).map(([mark, id]) => {
        const command = cardCommands.find((candidate) => candidate.id === id);
        if (command === undefined) return null;
        const label = t(command.label);
        const keys = command.shortcuts?.map((shortcut) => written(shortcut).join(" ")).join(", ");
        return (
          <button
            key={mark}
            type="button"
            className={styles["mark"]}
            aria-pressed={pressed(cards, mark as CardMark)}
            disabled={!isEnabled(command)}
            title={`${label} (${keys ?? ""})`}
            onClick={command.run}
          >
            <Glyph path={markPaths[mark as CardMark]} />
            <span>{label}</span>
            <kbd aria-hidden="true">{keys}</kbd>
          </button>
        );
      })}
    </div>
  );
}

function pressed(cards: readonly Card[], mark: CardMark): boolean | "mixed" {
  const marked = cards.filter((card) => hasMark(card, mark)).length;
  return marked === 0 ? false : marked === cards.length ? true : "mixed";
}
