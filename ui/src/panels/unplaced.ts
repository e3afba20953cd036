// Failure modes without a card on their way onto one.

import { create } from "zustand";

import { toDrawing } from "../canvas/camera";
import { showFeedback } from "../canvas/feedback";
import { cardAt } from "../canvas/hitTest";
import { useScene } from "../canvas/scene";
import type { Selection } from "../canvas/selection";
import { viewBox, viewPoint } from "../canvas/viewPlace";
import { useViewport } from "../canvas/viewport";
import { perform } from "../document";
import type { CardId, FailureModeId } from "../host";
import { followPointer } from "../input";

/** The failure mode that is being dragged, and where the pointer is with it in the window. */
export const useCarried = create<{
  readonly carried: {
    readonly failureMode: FailureModeId;
    readonly left: number;
    readonly top: number;
  } | null;
}>(() => ({ carried: null }));

/** Puts a failure mode on a card. */
export const putOn = (failureMode: FailureModeId, card: CardId): Promise<unknown> =>
  perform({ operation: "placeFailureModes", failureModes: [failureMode], card });

/** The card on which the keyboard puts failure modes: the only one that is selected on the map. */
export function onlyCard({ cards }: Selection): CardId | null {
  const [card = null] = cards.size === 1 ? cards : [];
  return card;
}

/** Drags a failure mode onto the card under the pointer. */
export function carry(failureMode: FailureModeId, element: HTMLElement, down: PointerEvent): void {
  if (down.button !== 0) return;
  let target: CardId | null = null;
  followPointer(element, down, {
    move: (event) => {
      useCarried.setState({
        carried: { failureMode, left: event.clientX, top: event.clientY },
      });
      const under = cardUnder(event);
      target = under?.card ?? null;
      showFeedback({ taking: under?.rect ?? null });
    },
    drop: () => {
      if (target !== null) void putOn(failureMode, target);
    },
    end: () => {
      useCarried.setState({ carried: null });
      showFeedback({ taking: null });
    },
  });
}

function cardUnder(event: PointerEvent) {
  const { drawing } = useScene.getState();
  const box = viewBox();
  if (drawing === null || box === undefined) return null;
  const { clientX: x, clientY: y } = event;
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
  const { camera } = useViewport.getState();
  const card = cardAt(drawing, toDrawing(camera, viewPoint(event)));
  return card === null ? null : { card: card.card, rect: drawing.cardRect(card) };
}
