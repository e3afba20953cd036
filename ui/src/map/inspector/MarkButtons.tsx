import { markPaths } from "../../canvas/drawing.generated";
import { CARD_MARKS, hasMark } from "../../document";
import type { Card, CardMark } from "../../host";
import { ToggleCommands } from "./ToggleCommands";

const COMMANDS: Readonly<Record<CardMark, string>> = {
  "wait-point": "card.waitPoint",
  decision: "card.decision",
  "moment-of-truth": "card.momentOfTruth",
};

/** The marks of the selected cards as buttons that stay pressed. Mixed where only some carry a mark. */
export function MarkButtons({ cards }: { readonly cards: readonly Card[] }) {
  const toggles = CARD_MARKS.map((mark) => ({
    command: COMMANDS[mark],
    path: markPaths[mark],
    pressed: pressed(cards, mark),
  }));
  return <ToggleCommands toggles={toggles} />;
}

function pressed(cards: readonly Card[], mark: CardMark): "true" | "false" | "mixed" {
  const marked = cards.filter((card) => hasMark(card, mark)).length;
  return marked === 0 ? "false" : marked === cards.length ? "true" : "mixed";
}
