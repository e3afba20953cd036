import { laneContents } from "../canvas/drawing.generated";
import { type Focus, sameFocus } from "../canvas/selection";
import { channelsOfCard, type Mirror } from "../document";
import type {
  Card,
  CardId,
  ChannelId,
  Lane,
  LaneId,
  Link,
  LinkId,
  MapId,
  Phase,
  PhaseId,
  Step,
  StepId,
} from "../host";
import type { PlaceOf } from "./place";

/** Where a cell stands: the indices of its step and its lane. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Where a card stands: its cell, and how many cards of the cell are above it. */
export interface CardPosition extends Cell {
  readonly index: number;
}

/** Where a place stands: its cell, and how many places of the cell are above it. */
export interface Stop extends Cell {
  readonly index: number;
}

/** A place in the band of step titles: a step, or where the next step of a phase is typed. */
export type HeaderStop = PlaceOf<"step" | "new-step">;

/**
 * One map as rows and columns of records: answers what stands where, and knows nothing of pixels. A hidden
 * lane is none of its rows. It reads
 * the mirror as it is now; make a new one after a change.
 */
export class Grid {
  readonly phases: readonly Phase[];
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly #mirror: Mirror;

  constructor(mirror: Mirror, map: MapId) {
    this.#mirror = mirror;
    this.phases = mirror.phasesOfMap(map);
    this.steps = mirror.stepsOfMap(map);
    this.lanes = mirror.lanesOfMap(map).filter((lane) => !lane.hidden);
  }

  /** The cards of a cell, top to bottom. */
  cards({ column, row }: Cell): readonly Card[] {
    const step = this.steps[column];
    const lane = this.lanes[row];
    return step === undefined || lane === undefined
      ? []
      : this.#mirror.cardsOfCell(lane.id, step.id);
  }

  /** The channels that a lane of channels has a sub-row for, top to bottom: those that its cards use. */
  subRows(row: number): readonly ChannelId[] {
    const lane = this.lanes[row];
    if (lane === undefined || laneContents[lane.kind] !== "channels") return [];
    const cards = this.#mirror.cardsOfLane(lane.id);
    const used = new Set(cards.flatMap(({ id }) => channelsOfCard(this.#mirror, id)));
    return this.#mirror
      .channelsInOrder()
      .map(({ id }) => id)
      .filter((id) => used.has(id));
  }

  /**
   * The places of a cell at which the arrows stop, top to bottom: its cards. In a lane of channels its sub-rows,
   * the cards without a channel, and the place for one channel more.
   */
  stops(cell: Cell): readonly PlaceOf<"card" | "cell">[] {
    const cards = this.cards(cell);
    const place = this.place(cell);
    const lane = this.lanes[cell.row];
    if (place === null || lane === undefined || laneContents[lane.kind] !== "channels") {
      return cards.map(({ id }) => ({ type: "card", card: id }));
    }
    return [
      ...this.subRows(cell.row).map((channel) => ({ ...place, channel })),
      ...cards
        .filter(({ id }) => channelsOfCard(this.#mirror, id).length === 0)
        .map(({ id }) => ({ type: "card", card: id }) as const),
      place,
    ];
  }

  /**
   * Where a place stands among the stops of its cell: a card with a channel at the first of its sub-rows, a cell
   * behind its cards. Nothing for a place that is not in this map.
   */
  stopAt(place: PlaceOf<"card" | "cell">): Stop | undefined {
    const cell =
      place.type === "card" ? this.position(place.card) : this.cellOf(place.lane, place.step);
    if (cell === undefined) return undefined;
    const { column, row } = cell;
    const stops = this.stops(cell);
    const at = stops.findIndex((stop) => sameFocus(stop, place));
    if (at !== -1) return { column, row, index: at };
    if (place.type === "cell") return { column, row, index: stops.length };
    const channels = channelsOfCard(this.#mirror, place.card);
    const index = stops.findIndex(
      (stop) => stop.type === "cell" && channels.includes(stop.channel ?? ""),
    );
    return { column, row, index: Math.max(index, 0) };
  }

  /** All cards of the map in reading order: step by step, lane by lane, top to bottom in the cell. */
  allCards(): Card[] {
    return this.steps.flatMap((_, column) =>
      this.lanes.flatMap((_, row) => this.cards({ column, row })),
    );
  }

  /** The steps of a phase, first to last. */
  stepsOf(phase: PhaseId): readonly Step[] {
    return this.#mirror.stepsOfPhase(phase);
  }

  /** Where a card stands; nothing for a card that is not in this map. */
  position(card: CardId): CardPosition | undefined {
    const record = this.#mirror.get("card", card);
    const cell = record === undefined ? undefined : this.cellOf(record.lane, record.step);
    return cell === undefined
      ? undefined
      : { ...cell, index: this.cards(cell).findIndex((other) => other.id === card) };
  }

  /** The indices of a cell; nothing for one that is not in this map. */
  cellOf(lane: LaneId, step: StepId): Cell | undefined {
    const column = this.column(step);
    const row = this.row(lane);
    return column === -1 || row === -1 ? undefined : { column, row };
  }

  /** The index of a step; -1 for one that is not in this map. */
  column(step: StepId): number {
    return this.steps.findIndex((other) => other.id === step);
  }

  /** The index of a lane; -1 for one that is not in this map. */
  row(lane: LaneId): number {
    return this.lanes.findIndex((other) => other.id === lane);
  }

  /**
   * The next row, from one on, whose cells are shown: a collapsed lane has none. Beyond the map where there is
   * no further one.
   */
  openRow(from: number, direction: "up" | "down"): number {
    let row = from;
    while (this.isCollapsed(row)) row += direction === "up" ? -1 : 1;
    return row;
  }

  /** Whether a row shows only its lane's name. */
  isCollapsed(row: number): boolean {
    return this.lanes[row]?.collapsed === true;
  }

  link(link: LinkId): Link | undefined {
    const record = this.#mirror.get("link", link);
    return record !== undefined && this.position(record.source) !== undefined ? record : undefined;
  }

  /** The place of an empty cell, or behind the cards of one. */
  place({ column, row }: Cell): PlaceOf<"cell"> | null {
    const step = this.steps[column];
    const lane = this.lanes[row];
    return step === undefined || lane === undefined
      ? null
      : { type: "cell", lane: lane.id, step: step.id };
  }

  /**
   * The band of step titles from left to right: each step, then the place for the next one; a phase without
   * steps has such a place of its own.
   */
  headerStops(): HeaderStop[] {
    return this.phases.flatMap((phase, index) => {
      const stops: HeaderStop[] = this.stepsOf(phase.id).map((step) => ({
        type: "step",
        step: step.id,
      }));
      if (stops.length === 0 || index === this.phases.length - 1) {
        stops.push({ type: "new-step", phase: phase.id });
      }
      return stops;
    });
  }

  /** Whether the thing or place still stands in this map, where it can be seen. */
  has(place: Focus): boolean {
    switch (place.type) {
      case "cell": {
        const cell = this.cellOf(place.lane, place.step);
        const { channel } = place;
        return (
          this.#isShown(cell) &&
          (channel === undefined || this.subRows(cell?.row ?? -1).includes(channel))
        );
      }
      case "card":
        return this.#isShown(this.position(place.card));
      case "step":
        return this.column(place.step) !== -1;
      case "lane":
        return this.row(place.lane) !== -1;
      case "new-step":
      case "phase":
        return this.phases.some((phase) => phase.id === place.phase);
      case "link":
        return this.link(place.link) !== undefined;
    }
  }

  #isShown(cell: Cell | undefined): boolean {
    return cell !== undefined && !this.isCollapsed(cell.row);
  }
}
