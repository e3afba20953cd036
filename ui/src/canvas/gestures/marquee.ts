import { clearFeedback, showFeedback } from "../feedback";
import { overlap, spanned } from "../geometry";
import {
  add,
  changeSelection,
  NOTHING_SELECTED,
  type Selection,
  selectThese,
  useSelection,
} from "../selection";
import { currentDrawing, type Gesture, placeOf, type Pointer } from "./gesture";

/** Selects what a rectangle touches, at once while it is drawn; with Shift, beside what was selected. */
export function marquee(start: Pointer): Gesture {
  const corner = placeOf(start);
  const before = useSelection.getState();
  return {
    scrollsAtEdge: true,
    move(pointer) {
      const drawing = currentDrawing();
      if (drawing === null) return;
      const rect = spanned(corner, placeOf(pointer));
      const cards: string[] = [];
      drawing.forEachCardIn(rect, (card) => {
        if (overlap(drawing.cardRect(card), rect)) cards.push(card.card);
      });
      const links = drawing.routesTouching(rect).map((route) => route.link);
      showFeedback({ marquee: rect });
      changeSelection((now) => unlessSame(now, caught(before, start.extends, cards, links)));
    },
    drop: clearFeedback,
    cancel() {
      clearFeedback();
      changeSelection(() => before);
    },
  };
}

function caught(
  before: Selection,
  extending: boolean,
  cards: readonly string[],
  links: readonly string[],
): Selection {
  if (extending) return add(before, cards, links);
  return cards.length + links.length === 0
    ? { ...NOTHING_SELECTED, focus: before.focus, anchor: before.focus }
    : selectThese(cards, links);
}

/** The selection as it is where the other holds the same, so that nothing is painted for it. */
function unlessSame(now: Selection, next: Selection): Selection {
  return now.cards.size === next.cards.size &&
    now.links.size === next.links.size &&
    [...now.cards].every((card) => next.cards.has(card)) &&
    [...now.links].every((link) => next.links.has(link))
    ? now
    : next;
}
