// The pointer on the map: it listens, keeps the one gesture that is going on, and passes on what happens.

import type { CardId } from "../../host";
import { isComposing, keepsEditingKeys } from "../../input";
import { showFeedback, useFeedback } from "../feedback";
import { contains, grown, type Point, type Side } from "../geometry";
import { cardOpeningMaps } from "../painters/marks";
import type { Focus } from "../selection";
import { useViewport } from "../viewport";
import { beginGesture, focusAt, type Handle, hitAt } from "./begin";
import { EdgeScroll } from "./edgeScroll";
import { currentDrawing, type Gesture, placeOf, type Pointer } from "./gesture";
import { onWheel, watchPinch } from "./wheel";

/** What the map's view does for the canvas. */
export interface SurfaceActions {
  /** A gesture begins: what is being typed is kept, and the keyboard acts on the map again. */
  takeKeyboard(): void;
  /** Opens the text of a place for editing. */
  edit(focus: Focus): void;
  /** Opens the map that a card leads to, or lets the person choose one of several. */
  openMaps(card: CardId): void;
}

/** How far around a hovered card its handles reach, in pixels of the view. */
const HANDLE_REACH = 14;

export class Surface {
  readonly #element: HTMLElement;
  readonly #actions: SurfaceActions;
  readonly #edgeScroll = new EdgeScroll(() => this.#repeat());
  readonly #listening = new AbortController();
  readonly #stopPinch: () => void;
  #gesture: { readonly gesture: Gesture; readonly pointerId: number } | null = null;
  #pointer: Pointer = { view: { x: 0, y: 0 }, extends: false };
  #spaceHeld = false;

  constructor(element: HTMLElement, actions: SurfaceActions) {
    this.#element = element;
    this.#actions = actions;
    const { signal } = this.#listening;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => element.addEventListener(type, listener, { signal, passive: false });
    on("pointerdown", this.#down);
    on("pointermove", this.#move);
    on("pointerup", this.#up);
    on("pointercancel", () => this.#break());
    on("lostpointercapture", () => this.#break());
    on("pointerleave", () => this.#hover(null));
    on("dblclick", this.#doubleClick);
    on("wheel", (event) => onWheel(event, this.#viewPoint(event)));
    // The keyboard stays with the map's own element: a press on a card must not take it away.
    on("mousedown", (event) => event.preventDefault());
    // In the capturing phase, before anybody else takes the key.
    window.addEventListener("keydown", this.#keyDown, { signal, capture: true });
    window.addEventListener("keyup", this.#keyUp, { signal, capture: true });
    window.addEventListener("blur", () => this.#holdSpace(false), { signal });
    this.#stopPinch = watchPinch(element, (event) => this.#viewPoint(event));
  }

  dispose(): void {
    this.#break();
    this.#hover(null);
    this.#stopPinch();
    this.#listening.abort();
  }

  readonly #down = (event: PointerEvent): void => {
    if (this.#gesture !== null) return;
    const middle = event.button === 1;
    if (!middle && event.button !== 0) return;
    event.preventDefault();
    this.#actions.takeKeyboard();
    this.#follow(event);
    const pans = middle || this.#spaceHeld;
    const opening = cardOpeningMaps(event.target);
    const gesture = beginGesture({
      pointer: this.#pointer,
      pans,
      handle: handleOf(event),
      onSign: opening === null ? null : () => this.#actions.openMaps(opening),
    });
    if (gesture === null) return;
    this.#gesture = { gesture, pointerId: event.pointerId };
    this.#element.setPointerCapture(event.pointerId);
    this.#element.toggleAttribute("data-panning", pans);
  };

  readonly #move = (event: PointerEvent): void => {
    this.#follow(event);
    if (this.#gesture === null) {
      if (event.pointerType !== "touch") this.#hover(this.#pointer);
      return;
    }
    this.#repeat();
    if (this.#gesture.gesture.scrollsAtEdge) this.#edgeScroll.follow(this.#pointer.view);
  };

  readonly #up = (event: PointerEvent): void => {
    if (this.#gesture?.pointerId !== event.pointerId) return;
    this.#follow(event);
    this.#end((gesture) => gesture.drop(this.#pointer));
  };

  readonly #doubleClick = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const focus = focusAt({ view: this.#viewPoint(event), extends: false });
    if (focus !== null) this.#actions.edit(focus);
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.#gesture !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.#break();
    } else if (event.key === " " && !isComposing(event) && isFree(event.target)) {
      event.preventDefault();
      this.#holdSpace(true);
    }
  };

  readonly #keyUp = (event: KeyboardEvent): void => {
    if (event.key === " ") this.#holdSpace(false);
  };

  #holdSpace(held: boolean): void {
    this.#spaceHeld = held;
    this.#element.toggleAttribute("data-pannable", held);
  }

  #break(): void {
    this.#end((gesture) => gesture.cancel());
  }

  #end(finish: (gesture: Gesture) => void): void {
    const ended = this.#gesture;
    if (ended === null) return;
    // First, since letting go of the capture tells of itself and would break off the gesture once more.
    this.#gesture = null;
    this.#edgeScroll.stop();
    if (this.#element.hasPointerCapture(ended.pointerId)) {
      this.#element.releasePointerCapture(ended.pointerId);
    }
    this.#element.removeAttribute("data-panning");
    finish(ended.gesture);
  }

  /** Tells the gesture where the pointer is, also after the map moved beneath it. */
  #repeat(): void {
    this.#gesture?.gesture.move(this.#pointer);
  }

  #follow(event: PointerEvent): void {
    this.#pointer = {
      view: this.#viewPoint(event),
      extends: event.shiftKey || event.ctrlKey || event.metaKey,
    };
  }

  #hover(pointer: Pointer | null): void {
    const { hovered } = useFeedback.getState();
    const next = pointer === null ? null : hoveredCard(pointer, hovered);
    if (next !== hovered) showFeedback({ hovered: next });
    const over = pointer === null ? "nothing" : hitAt(pointer).type;
    if (this.#element.dataset["over"] !== over) this.#element.dataset["over"] = over;
  }

  #viewPoint(event: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

/** The card under the pointer; the one before stays hovered while the pointer is on its handles. */
function hoveredCard(pointer: Pointer, before: string | null): string | null {
  const hit = hitAt(pointer);
  if (hit.type === "card") return hit.card.card;
  const drawing = currentDrawing();
  const card = before === null ? undefined : drawing?.card(before);
  if (drawing === null || card === undefined) return null;
  const reach = HANDLE_REACH / useViewport.getState().camera.zoom;
  return contains(grown(drawing.cardRect(card), reach), placeOf(pointer)) ? before : null;
}

function handleOf(event: PointerEvent): Handle | null {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return null;
  const { span } = target.dataset;
  if (span !== undefined) return { card: span, takes: "span" };
  const handle = target.closest<HTMLElement>("[data-side]");
  const card = handle?.closest<HTMLElement>("[data-card]") ?? null;
  if (handle === null || card === null) return null;
  return { card: card.dataset["card"] ?? "", takes: handle.dataset["side"] as Side };
}

/** Whether the space bar means nothing to an element: it is no text being written, and no control. */
function isFree(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    !keepsEditingKeys(target) &&
    target.closest("button:not(.card), input, select, a, summary, [role^='menuitem']") === null
  );
}
