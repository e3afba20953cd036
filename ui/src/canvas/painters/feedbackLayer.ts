// What a gesture shows, in a layer over the cards that moves with them: marquee, dragged cards and their
// drop place, the connector that is being drawn, and the handles where one starts.

import type { CardId } from "../../host";
import { valueName } from "../accessibleName";
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
  readonly #spanned = hiddenPart("spanned");
  readonly #spanHandle = hiddenPart("span-handle");
  readonly #raised = hiddenPart("raised-point");
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
      this.#spanned,
      this.#spanHandle,
      this.#raised,
      this.#marquee,
    );
  }

  paint(frame: Frame): void {
    const feedback = useFeedback.getState();
    show(this.#marquee, feedback.marquee);
    show(this.#slot, feedback.dragging?.slot ?? null);
    show(this.#target, rectOf(frame, feedback.connecting?.target ?? null) ?? feedback.taking);
    show(this.#spanned, feedback.spanning);
    this.#showRaised(feedback);
    this.#showHandles(frame, feedback);
    this.#showSpanHandle(frame, feedback);
    this.#showDragged(frame, feedback);
    this.#showLine(feedback);
  }

  #showHandles(frame: Frame, feedback: Feedback): void {
    const { hovered } = feedback;
    const rect = isBusy(feedback) ? null : rectOf(frame, hovered);
    show(this.#handles, isLarge(rect, frame) ? rect : null);
    if (hovered !== null) this.#handles.dataset["card"] = hovered;
  }

  /** The right edge of the one selected card, by which it is made wider. */
  #showSpanHandle(frame: Frame, feedback: Feedback): void {
    const [card, ...others] = frame.selection.cards;
    const box = card === undefined || others.length > 0 ? undefined : frame.drawing.card(card);
    const spans = box !== undefined && (box.figure === null || box.figure.type === "text");
    const rect = !spans || isBusy(feedback) ? null : frame.drawing.cardRect(box);
    show(this.#spanHandle, isLarge(rect, frame) ? rect : null);
    if (card !== undefined) this.#spanHandle.dataset["span"] = card;
  }

  /** A point where it would stand, with its value beside it. */
  #showRaised({ raising }: Feedback): void {
    this.#raised.hidden = raising === null;
    if (raising === null) return;
    const { at, value } = raising;
    this.#raised.style.transform = `translate(${at.x}px, ${at.y}px)`;
    this.#raised.dataset["value"] = valueName(value, { lane: "", content: "curve" });
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

/** Whether a gesture is going on that handles would only be in the way of. */
function isBusy({ dragging, connecting, marquee, raising, spanning }: Feedback): boolean {
  return [dragging, connecting, marquee, raising, spanning].some((shown) => shown !== null);
}

/** Whether a card is drawn large enough for handles. */
function isLarge(rect: Rect | null, { camera }: Frame): boolean {
  return rect !== null && rect.width * camera.zoom >= NARROWEST_WITH_HANDLES;
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
