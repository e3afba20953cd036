// One map as it is drawn: the scene, and where in it everything is.
//
// Cards and connectors stay where the scene puts them: relative to a column and a row. Absolute places are
// computed when somebody asks, so a lane that grows costs nothing for the cards beneath it. The index of
// cells also gives the reading order: step by step, lane by lane, top to bottom.

import type {
  BoundaryRule,
  CardBox,
  Column,
  Curve,
  GridPoint,
  Legend,
  PhaseHeader,
  Route,
  Row,
  Scene,
  SceneDelta,
} from "../host";
import { lengths } from "./drawing.generated";
import type { Point, Rect } from "./geometry";
import { around, firstWhere, legTouches } from "./geometry";
import type { Focus, GridPlace, SelectionGround } from "./selection";
import { subRowOf } from "./subRows";

/** Columns and rows from the first to the last, both included; empty where the last is before the first. */
export interface GridRange {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

type Moves = NonNullable<SceneDelta["movedColumns"]>;

/** A card with all that the scene leaves out because the card has none of it. */
export type DrawnCard = Readonly<Required<CardBox>>;

/** What a card has of which the scene says nothing. */
export const NOTHING_SAID: Omit<DrawnCard, "card" | "column" | "row" | "y" | "height"> = {
  span: 1,
  left: 0,
  right: 0,
  image: null,
  lines: [],
  figure: null,
  marks: [],
  note: false,
  touchpoints: [],
  risk: { failureModes: 0, actionPriority: null, rpn: null },
  evidence: null,
  openQuestions: 0,
  linkedMaps: 0,
  tags: [],
};

const NO_CARDS: readonly DrawnCard[] = [];
/** Between the last step of a phase and the place where the next one is typed. */
const NEW_STEP_GAP = 24;

export class Drawing implements SelectionGround {
  readonly map: string;
  readonly laneHeaderWidth: number;
  /** The cards that are drawn as gone: an earlier map alone has them. */
  readonly gone: ReadonlySet<string>;
  #current: Pick<
    Scene,
    | "width"
    | "height"
    | "phaseHeaderHeight"
    | "stepHeaderHeight"
    | "phases"
    | "columns"
    | "rows"
    | "rules"
    | "legend"
  >;
  readonly #cardById = new Map<string, DrawnCard>();
  /** Moves with every change of anything but cards. */
  #linesRevision = 0;
  #curves: readonly Curve[];
  /** The cards of each cell from top to bottom, by column, then by row. */
  readonly #cells: DrawnCard[][][] = [];
  /** The cards that reach over several columns: they are found where they begin, and asked for where they reach. */
  readonly #wide = new Set<DrawnCard>();
  readonly #routeById = new Map<string, Route>();
  /** The connectors that have a corner in a column or pass through it. */
  readonly #routesByColumn: Set<Route>[] = [];
  /** Worked out when first asked for: the far view asks for all of them in every frame. */
  #pointsByRoute = new WeakMap<Route, readonly Point[]>();
  #columnByStep = new Map<string, number>();
  #rowByLane = new Map<string, number>();

  constructor(scene: Scene, gone: readonly string[] = []) {
    this.map = scene.map;
    this.gone = new Set(gone);
    this.laneHeaderWidth = scene.laneHeaderWidth;
    this.#current = scene;
    this.#curves = scene.curves;
    this.#indexGrid();
    scene.cards.forEach((card) => this.#putCard({ ...NOTHING_SAID, ...card }));
    scene.routes.forEach((route) => this.#putRoute(route));
  }

  /** Takes over what an edit changed; what the delta does not name stands as it stood. */
  apply(delta: SceneDelta): void {
    const current = this.#current;
    this.#current = {
      width: delta.width ?? current.width,
      height: delta.height ?? current.height,
      phaseHeaderHeight: delta.phaseHeaderHeight ?? current.phaseHeaderHeight,
      stepHeaderHeight: delta.stepHeaderHeight ?? current.stepHeaderHeight,
      phases: delta.phases ?? current.phases,
      columns: delta.columns ?? current.columns,
      rows: delta.rows ?? current.rows,
      rules: delta.rules ?? current.rules,
      legend: delta.legend ?? current.legend,
    };
    if (!touchesOnlyCards(delta)) this.#linesRevision++;
    this.#pointsByRoute = new WeakMap();
    if (delta.columns !== null || delta.rows !== null) {
      this.#indexGrid();
    }
    if (delta.movedColumns !== null || delta.movedRows !== null) {
      this.#follow(delta.movedColumns, delta.movedRows);
    }
    if (delta.curves.length > 0 || delta.removedCurves.length > 0) {
      const named = new Set([...delta.curves, ...delta.removedCurves].map(curveName));
      this.#curves = this.#curves
        .filter((curve) => !named.has(curveName(curve)))
        .concat(delta.curves)
        .sort((one, other) => one.row - other.row || one.style - other.style);
    }
    delta.removedCards.forEach((card) => this.#takeCard(card));
    // All leave their old cells before any enters a new one: two cards may change places.
    delta.cards.forEach((card) => this.#takeCard(card.card));
    delta.cards.forEach((card) => this.#putCard({ ...NOTHING_SAID, ...card }));
    delta.removedRoutes.forEach((link) => this.#takeRoute(link));
    delta.routes.forEach((route) => {
      this.#takeRoute(route.link);
      this.#putRoute(route);
    });
  }

  get width(): number {
    return this.#current.width;
  }
  get height(): number {
    return this.#current.height;
  }
  get phaseHeaderHeight(): number {
    return this.#current.phaseHeaderHeight;
  }
  get stepHeaderHeight(): number {
    return this.#current.stepHeaderHeight;
  }
  get phases(): readonly PhaseHeader[] {
    return this.#current.phases;
  }
  get columns(): readonly Column[] {
    return this.#current.columns;
  }
  get rows(): readonly Row[] {
    return this.#current.rows;
  }
  get rules(): readonly BoundaryRule[] {
    return this.#current.rules;
  }
  /** The curves, by row and style. One that an edit left as it was stays the same object. */
  get curves(): readonly Curve[] {
    return this.#curves;
  }
  /** What the tags on the cards mean. */
  get legend(): Legend {
    return this.#current.legend;
  }
  /** Equal as long as columns, rows, lines and connectors stand as they stood, whatever became of cards. */
  get linesRevision(): number {
    return this.#linesRevision;
  }
  get cardCount(): number {
    return this.#cardById.size;
  }

  card(id: string): DrawnCard | undefined {
    return this.#cardById.get(id);
  }
  route(id: string): Route | undefined {
    return this.#routeById.get(id);
  }
  columnOf(step: string): number | undefined {
    return this.#columnByStep.get(step);
  }
  rowOf(lane: string): number | undefined {
    return this.#rowByLane.get(lane);
  }

  /** The cards of a cell from top to bottom. */
  cardsInCell(column: number, row: number): readonly DrawnCard[] {
    return this.#cells[column]?.[row] ?? NO_CARDS;
  }

  /** The highest RPN of all cards; 0 where none is scored. */
  highestRpn(): number {
    let highest = 0;
    for (const { risk } of this.#cardById.values()) highest = Math.max(highest, risk.rpn ?? 0);
    return highest;
  }

  /** Everything right of the lane names and below the headers. */
  get grid(): Rect {
    const y = this.phaseHeaderHeight + this.stepHeaderHeight;
    return {
      x: this.laneHeaderWidth,
      y,
      width: Math.max(this.width - this.laneHeaderWidth, 0),
      height: Math.max(this.height - y, 0),
    };
  }

  columnX(column: number): number {
    return this.columns[column]?.x ?? this.width;
  }
  rowY(row: number): number {
    return this.rows[row]?.y ?? this.height;
  }
  place(point: GridPoint): Point {
    return { x: this.columnX(point.column) + point.x, y: this.rowY(point.row) + point.y };
  }

  cardRect(card: DrawnCard): Rect {
    const last = this.columns[card.column + card.span - 1];
    const x = this.columnX(card.column) + card.left;
    const right = last === undefined ? this.width : last.x + last.width;
    return {
      x,
      y: this.rowY(card.row) + card.y,
      width: Math.max(right - card.right - x, 0),
      height: card.height,
    };
  }

  /** The part of a row that belongs to a column: as wide as its cards, as high as the lane. */
  cellRect(column: number, row: number): Rect {
    return {
      x: this.columnX(column),
      y: this.rowY(row),
      width: this.columns[column]?.width ?? 0,
      height: this.rows[row]?.height ?? 0,
    };
  }

  /** Where a focused place is in the drawing; nothing where it is not drawn. */
  focusRect(focus: Focus): Rect | null {
    switch (focus.type) {
      case "card": {
        const card = this.card(focus.card);
        return card === undefined ? null : this.cardRect(card);
      }
      case "link": {
        const route = this.route(focus.link);
        return route === undefined ? null : this.routeRect(route);
      }
      case "cell": {
        const place = this.placeOf(focus);
        if (place === null) return null;
        const cell = this.cellRect(place.column, place.row);
        if (focus.channel === undefined) return cell;
        const row = this.rows[place.row];
        const subRow = row === undefined ? undefined : subRowOf(row, focus.channel);
        return subRow === undefined
          ? null
          : { ...cell, y: cell.y + subRow.y, height: subRow.height };
      }
      case "step": {
        const column = this.columns[this.columnOf(focus.step) ?? -1];
        return column === undefined
          ? null
          : {
              x: column.x,
              y: this.phaseHeaderHeight,
              width: column.width,
              height: this.stepHeaderHeight,
            };
      }
      case "lane": {
        const row = this.rows[this.rowOf(focus.lane) ?? -1];
        return row === undefined
          ? null
          : { x: 0, y: row.y, width: this.laneHeaderWidth, height: row.height };
      }
      case "new-step":
        return this.#newStepRect(focus.phase);
      case "phase": {
        const header = this.phases.find((phase) => phase.phase === focus.phase);
        return header === undefined
          ? null
          : { x: header.x, y: 0, width: header.width, height: this.phaseHeaderHeight };
      }
    }
  }

  /** The corners of a connector in the drawing. The same list until a column or row moves. */
  routePoints(route: Route): readonly Point[] {
    let points = this.#pointsByRoute.get(route);
    if (points === undefined) {
      points = route.points.map((point) => this.place(point));
      this.#pointsByRoute.set(route, points);
    }
    return points;
  }

  routeRect(route: Route): Rect | null {
    return around(this.routePoints(route).map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  }

  /** The columns and rows whose cards a rectangle touches. */
  rangeIn(rect: Rect): GridRange {
    return {
      firstColumn: firstWhere(this.columns, (column) => column.x + column.width >= rect.x),
      lastColumn: firstWhere(this.columns, (column) => column.x > rect.x + rect.width) - 1,
      firstRow: firstWhere(this.rows, (row) => row.y + row.height >= rect.y),
      lastRow: firstWhere(this.rows, (row) => row.y > rect.y + rect.height) - 1,
    };
  }

  /** The cards that begin left of a range and reach into it. */
  reachingInto({ firstColumn, firstRow, lastRow }: GridRange): DrawnCard[] {
    return [...this.#wide].filter(
      ({ column, span, row }) =>
        column < firstColumn && column + span > firstColumn && row >= firstRow && row <= lastRow,
    );
  }

  /** Calls for each card that a rectangle touches: first for those that reach into it, then in reading order. */
  forEachCardIn(rect: Rect, call: (card: DrawnCard) => void): void {
    const range = this.rangeIn(rect);
    const { firstColumn, lastColumn, firstRow, lastRow } = range;
    const bottom = rect.y + rect.height;
    for (const card of this.reachingInto(range)) {
      const y = this.rowY(card.row) + card.y;
      if (y <= bottom && y + card.height >= rect.y) call(card);
    }
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const rowY = this.rowY(row);
        for (const card of this.cardsInCell(column, row)) {
          const y = rowY + card.y;
          if (y <= bottom && y + card.height >= rect.y) {
            call(card);
          }
        }
      }
    }
  }

  /** The connectors that may be seen in a rectangle: all that are, and a few that pass close by. */
  routesIn(rect: Rect): Set<Route> {
    const range = this.rangeIn(rect);
    const found = new Set<Route>();
    // A corner in the gutter is named by the column at its right, so one column more on either side.
    for (let column = range.firstColumn - 1; column <= range.lastColumn + 1; column++) {
      for (const route of this.#routesByColumn[column] ?? []) {
        found.add(route);
      }
    }
    const [top, bottom] = [range.firstRow - 1, range.lastRow + 1];
    for (const route of found) {
      const rows = extent(route, (point) => point.row);
      if (rows.last < top || rows.first > bottom) {
        found.delete(route);
      }
    }
    return found;
  }

  /** The connectors whose line touches a rectangle. */
  routesTouching(rect: Rect): Route[] {
    return [...this.routesIn(rect)].filter((route) => touches(this.routePoints(route), rect));
  }

  has(focus: Focus): boolean {
    return focus.type === "cell" && focus.channel === undefined
      ? this.placeOf(focus) !== null
      : this.focusRect(focus) !== null;
  }

  placeOf(focus: Focus): GridPlace | null {
    if (focus.type === "card") {
      return this.card(focus.card) ?? null;
    }
    if (focus.type === "cell") {
      const [column, row] = [this.columnOf(focus.step), this.rowOf(focus.lane)];
      return column === undefined || row === undefined ? null : { column, row };
    }
    return null;
  }

  cardsBetween(corner: GridPlace, opposite: GridPlace): string[] {
    const found: string[] = [];
    const columns = [corner.column, opposite.column].sort((a, b) => a - b);
    const rows = [corner.row, opposite.row].sort((a, b) => a - b);
    for (let column = columns[0] ?? 0; column <= (columns[1] ?? -1); column++) {
      for (let row = rows[0] ?? 0; row <= (rows[1] ?? -1); row++) {
        found.push(...this.cardsInCell(column, row).map((card) => card.card));
      }
    }
    return found;
  }

  allCards(): string[] {
    return this.cardsBetween(
      { column: 0, row: 0 },
      { column: this.columns.length - 1, row: this.rows.length - 1 },
    );
  }

  allLinks(): string[] {
    return [...this.#routeById.keys()];
  }

  /** Where the next step of a phase is typed: right of its last step, or the whole place of an empty phase. */
  #newStepRect(phase: string): Rect | null {
    const header = this.phases.find((other) => other.phase === phase);
    if (header === undefined) return null;
    const last = this.columns.findLast((column) => column.phase === phase);
    const band = { y: this.phaseHeaderHeight, height: this.stepHeaderHeight };
    return last === undefined
      ? { ...band, x: header.x, width: header.width }
      : { ...band, x: last.x + last.width + NEW_STEP_GAP, width: lengths.cardWidth };
  }

  #indexGrid(): void {
    this.#columnByStep = new Map(this.columns.map((column, index) => [column.step, index]));
    this.#rowByLane = new Map(this.rows.map((row, index) => [row.lane, index]));
  }

  /** Takes curves, cards and connectors along to where their columns and rows stand now. */
  #follow(columns: Moves | null, rows: Moves | null): void {
    const cards = [...this.#cardById.values()];
    const routes = [...this.#routeById.values()];
    this.#cardById.clear();
    this.#wide.clear();
    this.#cells.length = 0;
    this.#routeById.clear();
    this.#routesByColumn.length = 0;
    const moved = <Placed extends { readonly column: number; readonly row: number }>(
      placed: Placed,
    ): Placed => {
      const column = columns?.[placed.column] ?? placed.column;
      const row = rows?.[placed.row] ?? placed.row;
      // What stays where it was stays the same object: painters tell by that what to paint again.
      return column === placed.column && row === placed.row ? placed : { ...placed, column, row };
    };
    const inColumn = <Placed extends { readonly column: number }>(placed: Placed): Placed => ({
      ...placed,
      column: columns?.[placed.column] ?? placed.column,
    });
    this.#curves = this.#curves.map((curve) => ({
      ...curve,
      row: rows?.[curve.row] ?? curve.row,
      runs: curve.runs.map((run) => run.map(inColumn)),
      labels: curve.labels.map(inColumn),
    }));
    for (const card of cards) this.#putCard(moved(card));
    for (const route of routes) {
      const points = route.points.map(moved);
      const label = route.label && { ...route.label, center: moved(route.label.center) };
      const stays =
        label?.center === route.label?.center &&
        points.every((point, index) => point === route.points[index]);
      this.#putRoute(stays ? route : { ...route, points, label });
    }
  }

  #putCard(card: DrawnCard): void {
    this.#cardById.set(card.card, card);
    if (card.span > 1) this.#wide.add(card);
    const rows = (this.#cells[card.column] ??= []);
    const cell = (rows[card.row] ??= []);
    cell.splice(
      firstWhere(
        cell,
        (other) => other.y > card.y || (other.y === card.y && other.left > card.left),
      ),
      0,
      card,
    );
  }

  #takeCard(id: string): void {
    const card = this.#cardById.get(id);
    if (card !== undefined) {
      this.#cardById.delete(id);
      this.#wide.delete(card);
      const cell = this.#cells[card.column]?.[card.row];
      cell?.splice(cell.indexOf(card), 1);
    }
  }

  #putRoute(route: Route): void {
    this.#routeById.set(route.link, route);
    const { first, last } = extent(route, (point) => point.column);
    for (let column = first; column <= last; column++) {
      (this.#routesByColumn[column] ??= new Set()).add(route);
    }
  }

  #takeRoute(id: string): void {
    const route = this.#routeById.get(id);
    if (route !== undefined) {
      this.#routeById.delete(id);
      const { first, last } = extent(route, (point) => point.column);
      for (let column = first; column <= last; column++) {
        this.#routesByColumn[column]?.delete(route);
      }
    }
  }
}

function curveName({ lane, persona }: Pick<Curve, "lane" | "persona">): string {
  return `${lane} ${persona ?? ""}`;
}

/** The parts of a delta that say nothing of columns, rows, lines and connectors. */
const OF_CARDS: readonly string[] = [
  "cards",
  "removedCards",
  "legend",
] satisfies (keyof SceneDelta)[];

function touchesOnlyCards(delta: SceneDelta): boolean {
  return Object.entries(delta).every(
    ([name, part]) =>
      OF_CARDS.includes(name) || part === null || (Array.isArray(part) && part.length === 0),
  );
}

/** Whether a line of straight legs touches a rectangle. Its legs run along the axes. */
function touches(points: readonly Point[], rect: Rect): boolean {
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from !== undefined && to !== undefined && legTouches(from, to, rect)) return true;
  }
  return false;
}

function extent(route: Route, of: (point: GridPoint) => number): { first: number; last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const point of route.points) {
    first = Math.min(first, of(point));
    last = Math.max(last, of(point));
  }
  return { first, last };
}
