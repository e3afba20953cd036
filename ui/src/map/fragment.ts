import { marksOf, type Mirror } from "../document";
import type {
  Action,
  Card,
  CardId,
  CardMark,
  Cause,
  CauseId,
  CopiedCard,
  CopiedEvidence,
  CopiedTiming,
  CopiedTouchpoint,
  CopiedTag,
  Evidence,
  FailureMode,
  Factor,
  Fragment,
  KeptImage,
  LaneId,
  Rating,
  SheetAction,
  SheetCause,
  SheetFailureMode,
  SheetScore,
  StepId,
  Timing,
  TouchpointId,
} from "../host";
import type { Grid } from "./grid";
import type { TextTable } from "../input/tables";
import { valuesOf } from "./time/timing";

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

/** What parts the cards of one cell from each other: a line break alone stands within a card. */
const BETWEEN_CARDS = "\n\n";

/**
 * Cards with the texts of a table: its rows are lanes, its columns steps. A list, which is a table of one column,
 * goes on from step to step along one lane; a column of a map is no list.
 */
export function fragmentOfTable(table: TextTable, of: "map" | "elsewhere" = "elsewhere"): Fragment {
  const isList = of === "elsewhere" && table.every((row) => row.length <= 1);
  const rows = isList ? [table.flat().filter((cell) => cell.trim() !== "")] : table;
  const cards = rows.flatMap((row, lane) =>
    row.flatMap((cell, step) =>
      cell
        .split(/\n\s*\n/)
        .map((text) => text.trim())
        .filter((text) => text !== "")
        .map((text): CopiedCard => ({ lane, step, text, note: "", marks: [], failureModes: [] })),
    ),
  );
  return { cards, links: [] };
}

/** The fragment as a table for other programs: a row for each lane, a column for each step. */
export function tableOfFragment({ cards }: Fragment): TextTable {
  const lanes = 1 + Math.max(...cards.map((card) => card.lane));
  const steps = 1 + Math.max(...cards.map((card) => card.step));
  return Array.from({ length: lanes }, (_, lane) =>
    Array.from({ length: steps }, (_, step) =>
      cards
        .filter((card) => card.lane === lane && card.step === step)
        .map(({ text }) => text.trim().replaceAll(/\n\s*\n/g, "\n"))
        .join(BETWEEN_CARDS),
    ),
  );
}

function contentOf(mirror: Mirror, card: Card): Omit<CopiedCard, "lane" | "step"> {
  return {
    text: card.text,
    note: card.note,
    image: imageOf(mirror, card),
    marks: marksOf(card) satisfies CardMark[],
    furtherSteps: card.span - 1,
    value: card.value,
    failureModes: mirror.failureModesOfCard(card.id).map((mode) => copyFailureMode(mirror, mode)),
    touchpoints: mirror
      .placementsOfCard(card.id)
      .flatMap(({ touchpoint }) => copyTouchpoint(mirror, touchpoint)),
    linkedMaps: mirror.mapLinksOfCard(card.id).map(({ map }) => map),
    persona: card.persona,
    owner: card.owner,
    evidence: copyEvidence(mirror.evidenceOf(card.id)),
    tags: copyTags(mirror, card.id),
    questions: mirror.questionsOf(card.id).map(({ text, answer }) => ({ text, answer })),
    timing: copyTiming(mirror, mirror.timingOfCard(card.id)),
  };
}

function copyTiming(mirror: Mirror, timing: Timing | undefined): CopiedTiming | null {
  if (timing === undefined) return null;
  const role = timing.role === null ? undefined : mirror.get("role", timing.role);
  return {
    ...valuesOf(timing),
    role: role === undefined ? null : { title: role.title, costPerMinute: role.costPerMinute },
  };
}

function imageOf(mirror: Mirror, card: Card): KeptImage | null {
  const image = card.image === null ? undefined : mirror.get("image", card.image);
  if (image === undefined) return null;
  const { title, mediaType, width, height, digest } = image;
  return { title, mediaType, width, height, digest };
}

function copyTouchpoint(mirror: Mirror, touchpoint: TouchpointId): CopiedTouchpoint[] {
  const row = mirror.get("touchpoint", touchpoint);
  if (row === undefined) return [];
  const { name, purpose, owner, evidence, standard, timeLimit } = row;
  const channel = row.channel === null ? undefined : mirror.get("channel", row.channel);
  const itsChannel = channel === undefined ? null : { kind: channel.kind, title: channel.title };
  return [{ name, channel: itsChannel, purpose, owner, evidence, standard, timeLimit }];
}

function copyEvidence(evidence: Evidence | undefined): CopiedEvidence | null {
  if (evidence === undefined) return null;
  const { status, source, note } = evidence;
  return { status, source, note };
}

function copyTags(mirror: Mirror, card: CardId): CopiedTag[] {
  return mirror.tagsOf(card).flatMap((carried) => {
    const tag = mirror.get("tag", carried.tag);
    return tag === undefined ? [] : [{ title: tag.title, colour: tag.colour }];
  });
}

function copyFailureMode(mirror: Mirror, mode: FailureMode): SheetFailureMode {
  const { title, requirement, class: characteristic, filterCode, remarks, cost } = mode;
  const actions = mirror.actionsOf(mode.id);
  const ofCause = (cause: CauseId | null) =>
    actions.filter((action) => action.cause === cause).map(copyAction);
  return {
    title,
    requirement,
    class: characteristic,
    filterCode,
    remarks,
    cost,
    effects: mirror.effectsOf(mode.id).map(({ id, text, reach }) => ({
      text,
      reach,
      severity: scoresOf(mirror.ratingsOfEffect(id), "severity"),
    })),
    causes: mirror.causesOf(mode.id).map((cause) => copyCause(mirror, cause, ofCause(cause.id))),
    actions: ofCause(null),
  };
}

function copyCause(mirror: Mirror, cause: Cause, actions: SheetAction[]): SheetCause {
  const { text, singlePoint, controlled, obvious, decision, decisionReason, importedRpn } = cause;
  const ratings = mirror.ratingsOfCause(cause.id);
  return {
    text,
    controls: mirror.controlsOf(cause.id).map(({ kind, text: words }) => ({ kind, text: words })),
    occurrence: scoresOf(ratings, "occurrence"),
    detection: scoresOf(ratings, "detection"),
    recoverability: scoresOf(ratings, "recoverability"),
    importedRpn,
    singlePoint,
    controlled,
    obvious,
    decision,
    decisionReason,
    actions,
  };
}

function copyAction(action: Action): SheetAction {
  return {
    text: action.text,
    kind: action.kind,
    owner: action.owner,
    due: action.due,
    status: action.status,
    stage: action.stage,
    taken: action.taken,
    evidence: action.evidence,
    outcome: action.outcome,
    doneOn: action.doneOn,
    verifiedBy: action.verifiedBy,
    verifiedOn: action.verifiedOn,
    concurrence: action.concurrence,
  };
}

/** The first score of a factor, and the one that holds since it was scored again. */
function scoresOf(ratings: readonly Rating[], factor: Factor): SheetScore {
  const scores = ratings.filter((rating) => rating.factor === factor);
  const [first] = scores;
  const last = scores.at(-1);
  return { first: first?.score ?? null, after: last === first ? null : (last?.score ?? null) };
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
