// What a gesture shows, in a layer over the cards that moves with them: marquee, dragged cards and their
// drop place, the connector that is being drawn, and the handles where one starts.

import type { CardId } from "../../host";
import { type Feedback, useFeedback } from "../feedback";
import type { Rect, Side } from "../geometry";
import { focusKey } from "../selection";
import { setPresence } from "./attributes";
import type { Frame } from "./frame";

const SVG = "http://www.w3.org/2000/svg";

const SIDES: readonly Side[] = ["top", "right", "bottom", "left"];

/** Cards narrower than this many pixels are too small to take a connector from. */
const NARROWEST_WITH_HANDLES = 60;
/** More dragged cards than this are shown by their outlines alone. */
const MOST_COPIES = 24;

export class FeedbackLayer {
  readonly #element: HTMLElement;
  readonly #marquee = hiddenPart("marquee");
  readonly #slot = hiddenPart("drop-place");
  readonly #target = hiddenPart("connect-target");
  readonly #dragged = hiddenPart("dragged-cards");
  readonly #handles = hiddenPart("connect-handles");
  readonly #line = document.createElementNS(SVG, "svg");
  readonly #path = document.createElementNS(SVG, "path");
  #copied: ReadonlySet<CardId> | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#line.setAttribute("class", "connect-line");
    this.#line.append(this.#path);
    this.#handles.append(
      ...SIDES.map((side) => {
        const handle = part("connect-handle");
        handle.dataset["side"] = side;
        return handle;
      }),
    );
    element.append(
      this.#slot,
      this.#target,
      this.#dragged,
      this.#line,
      this.#handles,
      this.#marquee,
    );
  }

  paint(frame: Frame): void {
    const feedback = useFeedback.getState();
    show(this.#marquee, feedback.marquee);
    show(this.#slot, feedback.dragging?.slot ?? null);
    show(this.#target, rectOf(frame, feedback.connecting?.target ?? null));
    this.#showHandles(frame, feedback);
    this.#showDragged(frame, feedback);
    this.#showLine(feedback);
  }

  #showHandles(frame: Frame, { hovered, dragging, connecting, marquee }: Feedback): void {
    const busy = dragging !== null || connecting !== null || marquee !== null;
    const rect = busy ? null : rectOf(frame, hovered);
    const large = rect !== null && rect.width * frame.camera.zoom >= NARROWEST_WITH_HANDLES;
    show(this.#handles, large ? rect : null);
    if (hovered !== null) this.#handles.dataset["card"] = hovered;
  }

  #showDragged(frame: Frame, { dragging }: Feedback): void {
    const cards = dragging?.cards ?? null;
    if (this.#copied !== cards) {
      this.#lift(this.#copied, false);
      this.#copied = cards;
      this.#dragged.hidden = cards === null;
      this.#dragged.replaceChildren(...(cards === null ? [] : copies(frame, cards)));
      this.#lift(cards, true);
    }
    if (dragging === null) return;
    this.#dragged.style.transform = `translate(${dragging.by.x}px, ${dragging.by.y}px)`;
  }

  /** Marks the cards that are dragged where they still stand. */
  #lift(cards: ReadonlySet<CardId> | null, lifted: boolean): void {
    for (const card of cards ?? []) {
      const element = elementOf(card);
      if (element !== null) setPresence(element, "lifted", lifted);
    }
  }

  #showLine({ connecting }: Feedback): void {
    this.#line.style.display = connecting === null ? "none" : "";
    if (connecting === null) return;
    const { from, to, target } = connecting;
    this.#path.setAttribute("d", `M${from.x} ${from.y}L${to.x} ${to.y}`);
    setPresence(this.#element, "connects", target !== null);
  }
}

function part(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

function hiddenPart(className: string): HTMLElement {
  const element = part(className);
  element.hidden = true;
  return element;
}

function show(element: HTMLElement, rect: Rect | null): void {
  element.hidden = rect === null;
  if (rect === null) return;
  element.style.left = `${rect.x}px`;
  element.style.top = `${rect.y}px`;
  element.style.width = `${rect.width}px`;
  element.style.height = `${rect.height}px`;
}

function rectOf({ drawing }: Frame, card: CardId | null): Rect | null {
  const box = card === null ? undefined : drawing.card(card);
  return box === undefined ? null : drawing.cardRect(box);
}

/** Pictures of cards at their places: copies of their elements, or outlines where they have none. */
function copies(frame: Frame, cards: ReadonlySet<CardId>): HTMLElement[] {
  return [...cards].flatMap((card, index) => {
    const rect = rectOf(frame, card);
    if (rect === null) return [];
    const original = index < MOST_COPIES ? elementOf(card) : null;
    const copy = (original?.cloneNode(true) ?? part("card")) as HTMLElement;
    copy.removeAttribute("id");
    copy.classList.add("dragged");
    show(copy, rect);
    return [copy];
  });
}

function elementOf(card: CardId): HTMLElement | null {
  return document.getElementById(focusKey({ type: "card", card }));
}
