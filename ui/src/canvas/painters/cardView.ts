// One card as an element of the page.

import { mirror } from "../../document";
import type { Card, Column, Image, Row } from "../../host";
import { cardName } from "../accessibleName";
import type { DrawnCard } from "../drawing";
import type { HeatLevel } from "../heat";
import { focusKey } from "../selection";
import { setAria, setPresence, setStyle, setWord } from "./attributes";
import { buildImage } from "./cardImages";
import { buildFigure, textOf } from "./figures";
import { buildMarks } from "./marks";

/** How a card is drawn at the moment, beside what it says. */
export interface CardDress {
  /** How wide it is: a card over several steps grows with the columns that it reaches over. */
  readonly width: number;
  readonly selected: boolean;
  readonly focused: boolean;
  readonly heat: HeatLevel | null;
  /** Whether it steps back behind the cards that the person wants to see. */
  readonly dimmed: boolean;
  /** Whether an earlier map alone has it. */
  readonly gone: boolean;
  /** Moves when the same card is called otherwise. */
  readonly wording: number;
}

export class CardView {
  readonly element = document.createElement("button");
  /** What assistive technology reads in place of the lines, which are broken for the eye. */
  readonly #name = document.createElement("span");
  #box: DrawnCard | null = null;
  #record: Card | undefined;
  #image: Image | undefined;
  #row: Row | undefined;
  #column: Column | undefined;
  #wording = -1;
  #dimmed = false;

  /** Brings the element up to date; what did not change is not touched. */
  update(box: DrawnCard, row: Row | undefined, column: Column | undefined, dress: CardDress): void {
    const { element } = this;
    const rebuilt = box !== this.#box;
    if (rebuilt) this.#build(box);
    setStyle(element, "left", `${box.left}px`);
    setStyle(element, "width", `${dress.width}px`);
    // What a point says is not drawn in its box, and is heard all the same.
    const record = mirror().get("card", box.card);
    const image = mirror().get("image", record?.image ?? "");
    if (
      rebuilt ||
      record !== this.#record ||
      image !== this.#image ||
      row !== this.#row ||
      column !== this.#column ||
      dress.wording !== this.#wording ||
      dress.dimmed !== this.#dimmed
    ) {
      this.#record = record;
      this.#image = image;
      this.#row = row;
      this.#column = column;
      this.#wording = dress.wording;
      this.#dimmed = dress.dimmed;
      this.#name.textContent = cardName(box, row, column, dress);
    }
    setPresence(element, "selected", dress.selected);
    setPresence(element, "focused", dress.focused);
    setAria(element, "ariaPressed", String(dress.selected));
    setWord(element, "heat", dress.heat);
    setPresence(element, "dimmed", dress.dimmed);
    setPresence(element, "gone", dress.gone);
  }

  #build(box: DrawnCard): void {
    const { element } = this;
    const { figure } = box;
    this.#box = box;
    element.type = "button";
    element.className = figure === null ? "card" : `card figure-${figure.type}`;
    // The map has one stop of the Tab key; the arrows go on from there.
    element.tabIndex = -1;
    element.id = focusKey({ type: "card", card: box.card });
    element.dataset["card"] = box.card;
    setWord(element, "evidence", box.evidence);
    element.style.top = `${box.y}px`;
    element.style.height = `${box.height}px`;
    this.#name.className = "spoken";
    const drawn = figure === null ? [textOf(box.lines, "card")] : buildFigure(box, figure);
    const image = box.image === null ? null : buildImage(box.image);
    const marks = buildMarks(box);
    const parts = [this.#name, image, ...drawn, marks];
    element.replaceChildren(...parts.filter((part) => part !== null));
  }
}
