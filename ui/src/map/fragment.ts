import type { Mirror } from "../document";
import type {
  Card,
  CardId,
  CardMark,
  CauseId,
  CopiedCard,
  CopiedCause,
  CopiedFailureMode,
  CopiedTouchpoint,
  EffectId,
  FailureMode,
  Factor,
  Fragment,
  LaneId,
  Score,
  StepId,
  TouchpointId,
} from "../host";
import type { Grid } from "./grid";
import { marksOf } from "./marks";

/** Copied cards and the cell in which the first lane and the first step of them meet. */
export interface Copied {
  readonly fragment: Fragment;
  readonly lane: LaneId;
  readonly step: StepId;
}

/** Takes cards out of their map as they are, with what hangs from them; nothing where there is no card. */
export function copyCards(
  mirror: Mirror,
  grid: Grid,
  chosen: ReadonlySet<CardId>,
): Copied | undefined {
  const cards = grid.allCards().filter((card) => chosen.has(card.id));
  const places = cards.map((card) => grid.cellOf(card.lane, card.step) ?? { column: 0, row: 0 });
  const column = Math.min(...places.map((place) => place.column));
  const row = Math.min(...places.map((place) => place.row));
  const lane = grid.lanes[row];
  const step = grid.steps[column];
  if (lane === undefined || step === undefined) return undefined;
  const copies = cards.map((card, index): CopiedCard => {
    const place = places[index] ?? { column, row };
    return { lane: place.row - row, step: place.column - column, ...contentOf(mirror, card) };
  });
  return {
    fragment: { cards: copies, links: linksBetween(mirror, cards) },
    lane: lane.id,
    step: step.id,
  };
}

/** Cards with these texts, one below the other; a tab leads on to the next step. */
export function fragmentOfLines(text: string): Fragment {
  const cards = text.split(/\r?\n/).flatMap((line) =>
    line.split("\t").flatMap((field, step): CopiedCard[] => {
      const said = field.trim();
      if (said === "") return [];
      return [{ lane: 0, step, text: said, note: "", marks: [], failureModes: [] }];
    }),
  );
  return { cards, links: [] };
}

/**
 * The fragment for other programs: a line for each lane and for each further card in its fullest cell, the
 * steps apart by tabs. A line break inside a card becomes a space, so that the grid keeps its shape.
 */
export function linesOfFragment({ cards }: Fragment): string {
  const lanes = 1 + Math.max(...cards.map((card) => card.lane));
  const steps = 1 + Math.max(...cards.map((card) => card.step));
  const lines: string[] = [];
  for (let lane = 0; lane < lanes; lane++) {
    const columns = Array.from({ length: steps }, (_, step) =>
      cards.filter((card) => card.lane === lane && card.step === step),
    );
    const height = Math.max(1, ...columns.map((column) => column.length));
    for (let index = 0; index < height; index++) {
      lines.push(columns.map((column) => inOneLine(column[index]?.text ?? "")).join("\t"));
    }
  }
  return lines.join("\n");
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s*[\n\t]\s*/g, " ");
}

function contentOf(mirror: Mirror, card: Card): Omit<CopiedCard, "lane" | "step"> {
  return {
    text: card.text,
    note: card.note,
    marks: marksOf(card) satisfies CardMark[],
    furtherSteps: card.span - 1,
    value: card.value,
    failureModes: mirror.failureModesOfCard(card.id).map((mode) => copyFailureMode(mirror, mode)),
    touchpoints: mirror
      .placementsOfCard(card.id)
      .flatMap(({ touchpoint }) => copyTouchpoint(mirror, touchpoint)),
    persona: card.persona,
  };
}

function copyTouchpoint(mirror: Mirror, touchpoint: TouchpointId): CopiedTouchpoint[] {
  const row = mirror.get("touchpoint", touchpoint);
  if (row === undefined) return [];
  const { name, purpose, owner, evidence, standard, timeLimit } = row;
  const channel = row.channel === null ? undefined : mirror.get("channel", row.channel);
  const itsChannel = channel === undefined ? null : { kind: channel.kind, title: channel.title };
  return [{ name, channel: itsChannel, purpose, owner, evidence, standard, timeLimit }];
}

function copyFailureMode(mirror: Mirror, mode: FailureMode): CopiedFailureMode {
  return {
    title: mode.title,
    effects: mirror.effectsOf(mode.id).map((effect) => ({
      text: effect.text,
      severity: severityOf(mirror, effect.id),
    })),
    causes: mirror.causesOf(mode.id).map((cause): CopiedCause => ({
      text: cause.text,
      occurrence: scoreOf(mirror, cause.id, "occurrence"),
      detection: scoreOf(mirror, cause.id, "detection"),
      controls: mirror.controlsOf(cause.id).map(({ kind, text }) => ({ kind, text })),
    })),
  };
}

function severityOf(mirror: Mirror, effect: EffectId): Score | null {
  return mirror.ratingsOfEffect(effect)[0]?.score ?? null;
}

function scoreOf(mirror: Mirror, cause: CauseId, factor: Factor): Score | null {
  return mirror.ratingsOfCause(cause).find((rating) => rating.factor === factor)?.score ?? null;
}

function linksBetween(mirror: Mirror, cards: readonly Card[]): Fragment["links"] {
  const places = new Map(cards.map((card, index) => [card.id, index]));
  return cards.flatMap((card, source) =>
    mirror.linksOfCard(card.id).flatMap((link) => {
      const target = link.source === card.id ? places.get(link.target) : undefined;
      return target === undefined ? [] : [{ source, target, kind: link.kind, label: link.label }];
    }),
  );
}
