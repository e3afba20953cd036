// The records of the open project as this window knows them. They change by the diffs that come from the
// document and in no other way: nothing on the page runs ahead of what is on disk.

import type * as host from "../host";
import { Children } from "./children";

/** The row type of a table. */
export type RowOf<Table extends host.RecordTable> = Extract<host.Record, { table: Table }>["row"];

type Tables = { readonly [Table in host.RecordTable]: Map<string, RowOf<Table>> };

function emptyTables(): Tables {
  return {
    project: new Map(),
    map: new Map(),
    phase: new Map(),
    step: new Map(),
    lane: new Map(),
    card: new Map(),
    link: new Map(),
    failure_mode: new Map(),
    effect: new Map(),
    cause: new Map(),
    control: new Map(),
    rating: new Map(),
    action: new Map(),
    scale: new Map(),
    scale_level: new Map(),
    image: new Map(),
    channel: new Map(),
    role: new Map(),
    tag: new Map(),
    persona: new Map(),
    expectation: new Map(),
    persona_channel: new Map(),
    touchpoint: new Map(),
    map_persona: new Map(),
    evidence: new Map(),
    question: new Map(),
    card_tag: new Map(),
    placement: new Map(),
    map_link: new Map(),
    timing: new Map(),
    exemption: new Map(),
    scoring_round: new Map(),
    scorer: new Map(),
    scoring_item: new Map(),
    vote: new Map(),
    risk_view: new Map(),
    stop: new Map(),
    version: new Map(),
  };
}

const PROJECT = "project";
/** Above the maps that stand below none. */
const TOP = "top";
/** Where the failure modes stand that nobody has put on a card. */
const NO_CARD = "";
/** Later scores stand behind the first one. */
const scored = ({ number }: host.Rating) => String(number).padStart(6, "0");
const cell = (lane: host.LaneId, step: host.StepId) => `${lane}/${step}`;
const present = (id: string | null) => (id === null ? [] : [id]);

/** Which lists each table's rows stand in: whose children they are, and in which order. */
function listsOf(tables: Tables) {
  return {
    map: {
      ofParent: new Children<host.Map>(
        tables.map,
        (row) => [row.parent ?? TOP],
        (row) => row.rank,
      ),
    },
    phase: {
      ofMap: new Children<host.Phase>(
        tables.phase,
        (row) => [row.map],
        (row) => row.rank,
      ),
    },
    step: {
      ofPhase: new Children<host.Step>(
        tables.step,
        (row) => [row.phase],
        (row) => row.rank,
      ),
    },
    lane: {
      ofMap: new Children<host.Lane>(
        tables.lane,
        (row) => [row.map],
        (row) => row.rank,
      ),
    },
    card: {
      ofCell: new Children<host.Card>(
        tables.card,
        (row) => [cell(row.lane, row.step)],
        (row) => row.rank,
      ),
      ofStep: new Children<host.Card>(
        tables.card,
        (row) => [row.step],
        (row) => row.rank,
      ),
      ofLane: new Children<host.Card>(
        tables.card,
        (row) => [row.lane],
        (row) => row.rank,
      ),
    },
    link: {
      ofCard: new Children<host.Link>(
        tables.link,
        (row) => [row.source, row.target],
        (row) => row.id,
      ),
    },
    failure_mode: {
      ofCard: new Children<host.FailureMode>(
        tables.failure_mode,
        (row) => [row.card ?? NO_CARD],
        (row) => row.rank,
      ),
    },
    effect: {
      ofFailureMode: new Children<host.Effect>(
        tables.effect,
        (row) => [row.failureMode],
        (row) => row.rank,
      ),
    },
    cause: {
      ofFailureMode: new Children<host.Cause>(
        tables.cause,
        (row) => [row.failureMode],
        (row) => row.rank,
      ),
    },
    control: {
      ofCause: new Children<host.Control>(
        tables.control,
        (row) => [row.cause],
        (row) => row.rank,
      ),
    },
    rating: {
      ofEffect: new Children<host.Rating>(tables.rating, (row) => present(row.effect), scored),
      ofCause: new Children<host.Rating>(tables.rating, (row) => present(row.cause), scored),
    },
    action: {
      ofFailureMode: new Children<host.Action>(
        tables.action,
        (row) => [row.failureMode],
        (row) => row.rank,
      ),
    },
    scale: {
      ofFactor: new Children<host.Scale>(
        tables.scale,
        (row) => [row.factor],
        (row) => row.version,
      ),
    },
    scale_level: {
      ofScale: new Children<host.ScaleLevel>(
        tables.scale_level,
        (row) => [row.scale],
        (row) => row.score,
      ),
    },
    image: {},
    channel: {
      ofProject: new Children<host.ContactChannel>(
        tables.channel,
        () => [PROJECT],
        (row) => row.rank,
      ),
    },
    role: {
      ofProject: new Children<host.Role>(
        tables.role,
        () => [PROJECT],
        (row) => row.rank,
      ),
    },
    tag: {
      ofProject: new Children<host.Tag>(
        tables.tag,
        () => [PROJECT],
        (row) => row.rank,
      ),
    },
    persona: {
      ofProject: new Children<host.Persona>(
        tables.persona,
        () => [PROJECT],
        (row) => row.rank,
      ),
    },
    expectation: {
      ofPersona: new Children<host.Expectation>(
        tables.expectation,
        (row) => [row.persona],
        (row) => row.rank,
      ),
    },
    persona_channel: {
      ofPersona: new Children<host.PersonaChannel>(
        tables.persona_channel,
        (row) => [row.persona],
        (row) => row.id,
      ),
    },
    touchpoint: {
      ofProject: new Children<host.Touchpoint>(
        tables.touchpoint,
        () => [PROJECT],
        (row) => row.id,
      ),
    },
    map_persona: {
      ofMap: new Children<host.MapPersona>(
        tables.map_persona,
        (row) => [row.map],
        (row) => row.rank,
      ),
      ofPersona: new Children<host.MapPersona>(
        tables.map_persona,
        (row) => [row.persona],
        (row) => row.id,
      ),
    },
    evidence: {
      ofCard: new Children<host.Evidence>(
        tables.evidence,
        (row) => [row.card],
        (row) => row.id,
      ),
    },
    question: {
      ofCard: new Children<host.Question>(
        tables.question,
        (row) => [row.card],
        (row) => row.rank,
      ),
    },
    card_tag: {
      ofCard: new Children<host.CardTag>(
        tables.card_tag,
        (row) => [row.card],
        (row) => row.id,
      ),
      ofTag: new Children<host.CardTag>(
        tables.card_tag,
        (row) => [row.tag],
        (row) => row.id,
      ),
    },
    placement: {
      ofCard: new Children<host.Placement>(
        tables.placement,
        (row) => [row.card],
        (row) => row.rank,
      ),
      ofTouchpoint: new Children<host.Placement>(
        tables.placement,
        (row) => [row.touchpoint],
        (row) => row.id,
      ),
    },
    map_link: {
      ofCard: new Children<host.MapLink>(
        tables.map_link,
        (row) => [row.card],
        (row) => row.id,
      ),
      toMap: new Children<host.MapLink>(
        tables.map_link,
        (row) => [row.map],
        (row) => row.id,
      ),
    },
    timing: {
      ofStep: new Children<host.Timing>(
        tables.timing,
        (row) => present(row.step),
        (row) => row.id,
      ),
      ofCard: new Children<host.Timing>(
        tables.timing,
        (row) => present(row.card),
        (row) => row.id,
      ),
    },
    exemption: {
      ofStep: new Children<host.Exemption>(
        tables.exemption,
        (row) => present(row.step),
        (row) => row.id,
      ),
      ofCard: new Children<host.Exemption>(
        tables.exemption,
        (row) => present(row.card),
        (row) => row.id,
      ),
      ofLink: new Children<host.Exemption>(
        tables.exemption,
        (row) => present(row.link),
        (row) => row.id,
      ),
    },
    scoring_round: {
      ofProject: new Children<host.ScoringRound>(
        tables.scoring_round,
        () => [PROJECT],
        (row) => row.rank,
      ),
    },
    scorer: {
      ofRound: new Children<host.Scorer>(
        tables.scorer,
        (row) => [row.round],
        (row) => row.rank,
      ),
    },
    scoring_item: {
      ofRound: new Children<host.ScoringItem>(
        tables.scoring_item,
        (row) => [row.round],
        (row) => row.rank,
      ),
    },
    // The page hears of votes only where it asks for them.
    vote: {},
    risk_view: {
      ofProject: new Children<host.RiskView>(
        tables.risk_view,
        () => [PROJECT],
        (row) => row.rank,
      ),
    },
    stop: {
      ofProject: new Children<host.Stop>(
        tables.stop,
        () => [PROJECT],
        (row) => row.rank,
      ),
    },
    version: {
      ofProject: new Children<host.Version>(
        tables.version,
        () => [PROJECT],
        (row) => row.madeAt,
      ),
    },
  };
}

/**
 * All records of a project, and who hangs from whom. It is changed in place, so that an edit costs what it
 * touches; a row, and a list of rows, keeps its identity until it changes, so that selectors may compare it.
 */
export class Mirror {
  readonly #tables = emptyTables();
  readonly #lists = listsOf(this.#tables);
  // Worked out once and forgotten when a map changes.
  #mapsInOrder: readonly host.Map[] | null = null;
  // Steps of a map cross phases; worked out once and forgotten when a phase or a step changes.
  readonly #stepsOfMap = new Map<host.MapId, readonly host.Step[]>();

  constructor(records: readonly host.Record[] = []) {
    for (const record of records) this.#table(record.table).set(record.row.id, record.row);
  }

  /** Follows the document. A change of a row that is unknown here is taken as its insertion. */
  apply(diff: host.RecordDiff): void {
    for (const { before, after } of diff) {
      if (before !== null) this.#take(before);
      if (after !== null) this.#put(after);
    }
  }

  /** The record of this table with this id. */
  get<Table extends host.RecordTable>(table: Table, id: string): RowOf<Table> | undefined {
    return this.#tables[table].get(id);
  }

  /** All records of a table, in no order that means anything. */
  all<Table extends host.RecordTable>(table: Table): Iterable<RowOf<Table>> {
    return this.#tables[table].values() as Iterable<RowOf<Table>>;
  }

  /** How many records a table has. */
  count(table: host.RecordTable): number {
    return this.#tables[table].size;
  }

  project(): host.Project | undefined {
    return this.#tables.project.values().next().value;
  }

  /** The maps directly below one, or at the top. */
  mapsBelow(parent: host.MapId | null): readonly host.Map[] {
    return this.#lists.map.ofParent.of(parent ?? TOP);
  }

  /** The maps, each followed by those below it. */
  mapsInOrder(): readonly host.Map[] {
    return (this.#mapsInOrder ??= this.#withThoseBelow(null));
  }

  /** The maps above one, from the nearest to the one at the top. */
  mapsAbove(map: host.MapId): readonly host.Map[] {
    const above = this.get("map", this.get("map", map)?.parent ?? "");
    return above === undefined ? [] : [above, ...this.mapsAbove(above.id)];
  }

  phasesOfMap(map: host.MapId): readonly host.Phase[] {
    return this.#lists.phase.ofMap.of(map);
  }

  stepsOfPhase(phase: host.PhaseId): readonly host.Step[] {
    return this.#lists.step.ofPhase.of(phase);
  }

  /** The steps of a map over all its phases, first to last. */
  stepsOfMap(map: host.MapId): readonly host.Step[] {
    const known = this.#stepsOfMap.get(map);
    if (known !== undefined) return known;
    const steps = this.phasesOfMap(map).flatMap((phase) => this.stepsOfPhase(phase.id));
    this.#stepsOfMap.set(map, steps);
    return steps;
  }

  /** The lanes of a map, top to bottom. */
  lanesOfMap(map: host.MapId): readonly host.Lane[] {
    return this.#lists.lane.ofMap.of(map);
  }

  /** The cards of a cell, top to bottom. */
  cardsOfCell(lane: host.LaneId, step: host.StepId): readonly host.Card[] {
    return this.#lists.card.ofCell.of(cell(lane, step));
  }

  /** The cards of a step over all lanes, in no order across cells. */
  cardsOfStep(step: host.StepId): readonly host.Card[] {
    return this.#lists.card.ofStep.of(step);
  }

  /** The cards of a lane over all steps, in no order across cells. */
  cardsOfLane(lane: host.LaneId): readonly host.Card[] {
    return this.#lists.card.ofLane.of(lane);
  }

  /** The links that leave or reach a card. */
  linksOfCard(card: host.CardId): readonly host.Link[] {
    return this.#lists.link.ofCard.of(card);
  }

  failureModesOfCard(card: host.CardId): readonly host.FailureMode[] {
    return this.#lists.failure_mode.ofCard.of(card);
  }
  /** Those that came from elsewhere, and that nobody has put on a card yet. */
  failureModesWithoutCard(): readonly host.FailureMode[] {
    return this.#lists.failure_mode.ofCard.of(NO_CARD);
  }

  effectsOf(failureMode: host.FailureModeId): readonly host.Effect[] {
    return this.#lists.effect.ofFailureMode.of(failureMode);
  }

  causesOf(failureMode: host.FailureModeId): readonly host.Cause[] {
    return this.#lists.cause.ofFailureMode.of(failureMode);
  }

  controlsOf(cause: host.CauseId): readonly host.Control[] {
    return this.#lists.control.ofCause.of(cause);
  }

  actionsOf(failureMode: host.FailureModeId): readonly host.Action[] {
    return this.#lists.action.ofFailureMode.of(failureMode);
  }

  /** The kept views of the risk table, in order. */
  riskViews(): readonly host.RiskView[] {
    return this.#lists.risk_view.ofProject.of(PROJECT);
  }

  /** The stops of presentations, in order. */
  stops(): readonly host.Stop[] {
    return this.#lists.stop.ofProject.of(PROJECT);
  }

  /** The rounds in which the team scores, in order. */
  rounds(): readonly host.ScoringRound[] {
    return this.#lists.scoring_round.ofProject.of(PROJECT);
  }

  /** Who scores in a round, in the order of their turns. */
  scorersOf(round: host.ScoringRoundId): readonly host.Scorer[] {
    return this.#lists.scorer.ofRound.of(round);
  }

  /** What is scored in a round, in order. */
  itemsOf(round: host.ScoringRoundId): readonly host.ScoringItem[] {
    return this.#lists.scoring_item.ofRound.of(round);
  }

  /** The versions, the oldest first. */
  versions(): readonly host.Version[] {
    return this.#lists.version.ofProject.of(PROJECT);
  }

  ratingsOfEffect(effect: host.EffectId): readonly host.Rating[] {
    return this.#lists.rating.ofEffect.of(effect);
  }

  ratingsOfCause(cause: host.CauseId): readonly host.Rating[] {
    return this.#lists.rating.ofCause.of(cause);
  }

  /** The versions of a factor's scale, the oldest first. */
  scalesOf(factor: host.Factor): readonly host.Scale[] {
    return this.#lists.scale.ofFactor.of(factor);
  }

  /** The scale by which new scores of a factor are given: the one of the highest version. */
  scaleInForce(factor: host.Factor): host.Scale | undefined {
    return this.scalesOf(factor).at(-1);
  }

  /** The levels of a scale, from the lowest score to the highest. */
  levelsOf(scale: host.ScaleId): readonly host.ScaleLevel[] {
    return this.#lists.scale_level.ofScale.of(scale);
  }

  channelsInOrder(): readonly host.ContactChannel[] {
    return this.#lists.channel.ofProject.of(PROJECT);
  }

  rolesInOrder(): readonly host.Role[] {
    return this.#lists.role.ofProject.of(PROJECT);
  }

  tagsInOrder(): readonly host.Tag[] {
    return this.#lists.tag.ofProject.of(PROJECT);
  }

  personasInOrder(): readonly host.Persona[] {
    return this.#lists.persona.ofProject.of(PROJECT);
  }

  expectationsOf(persona: host.PersonaId): readonly host.Expectation[] {
    return this.#lists.expectation.ofPersona.of(persona);
  }

  /** Which channels a persona uses. */
  channelsOf(persona: host.PersonaId): readonly host.PersonaChannel[] {
    return this.#lists.persona_channel.ofPersona.of(persona);
  }

  /** All touchpoints in the order in which they were made. */
  touchpoints(): readonly host.Touchpoint[] {
    return this.#lists.touchpoint.ofProject.of(PROJECT);
  }

  /** The personas whose journey a map shows. */
  personasOfMap(map: host.MapId): readonly host.MapPersona[] {
    return this.#lists.map_persona.ofMap.of(map);
  }

  mapsOfPersona(persona: host.PersonaId): readonly host.MapPersona[] {
    return this.#lists.map_persona.ofPersona.of(persona);
  }

  /** What a card is founded on, where anybody has said. */
  evidenceOf(card: host.CardId): host.Evidence | undefined {
    return this.#lists.evidence.ofCard.of(card)[0];
  }

  questionsOf(card: host.CardId): readonly host.Question[] {
    return this.#lists.question.ofCard.of(card);
  }

  tagsOf(card: host.CardId): readonly host.CardTag[] {
    return this.#lists.card_tag.ofCard.of(card);
  }

  cardsWithTag(tag: host.TagId): readonly host.CardTag[] {
    return this.#lists.card_tag.ofTag.of(tag);
  }

  /** The touchpoints on a card, in order. */
  placementsOfCard(card: host.CardId): readonly host.Placement[] {
    return this.#lists.placement.ofCard.of(card);
  }

  placementsOfTouchpoint(touchpoint: host.TouchpointId): readonly host.Placement[] {
    return this.#lists.placement.ofTouchpoint.of(touchpoint);
  }

  /** The ways from a card to maps. */
  mapLinksOfCard(card: host.CardId): readonly host.MapLink[] {
    return this.#lists.map_link.ofCard.of(card);
  }

  /** The ways from cards to a map. */
  mapLinksTo(map: host.MapId): readonly host.MapLink[] {
    return this.#lists.map_link.toMap.of(map);
  }

  timingOfStep(step: host.StepId): host.Timing | undefined {
    return this.#lists.timing.ofStep.of(step)[0];
  }

  timingOfCard(card: host.CardId): host.Timing | undefined {
    return this.#lists.timing.ofCard.of(card)[0];
  }

  exemptionsOfStep(step: host.StepId): readonly host.Exemption[] {
    return this.#lists.exemption.ofStep.of(step);
  }

  exemptionsOfCard(card: host.CardId): readonly host.Exemption[] {
    return this.#lists.exemption.ofCard.of(card);
  }

  exemptionsOfLink(link: host.LinkId): readonly host.Exemption[] {
    return this.#lists.exemption.ofLink.of(link);
  }

  /** The map that a card stands in. */
  mapOfCard(card: host.CardId): host.MapId | undefined {
    const lane = this.get("card", card)?.lane;
    return lane === undefined ? undefined : this.get("lane", lane)?.map;
  }

  #put(record: host.Record): void {
    const known = this.#table(record.table).get(record.row.id);
    for (const list of this.#listsOf(record.table)) {
      if (known !== undefined) list.remove(known);
      list.add(record.row);
    }
    this.#table(record.table).set(record.row.id, record.row);
    this.#forgetOrder(record.table);
  }

  #take(record: host.Record): void {
    // What stands here counts, not what the diff says of it: lists hold the row that was put in.
    const known = this.#table(record.table).get(record.row.id);
    if (known === undefined) return;
    for (const list of this.#listsOf(record.table)) list.remove(known);
    this.#table(record.table).delete(record.row.id);
    this.#forgetOrder(record.table);
  }

  #withThoseBelow(parent: host.MapId | null): readonly host.Map[] {
    return this.mapsBelow(parent).flatMap((map) => [map, ...this.#withThoseBelow(map.id)]);
  }

  #forgetOrder(table: host.RecordTable): void {
    if (table === "map") this.#mapsInOrder = null;
    if (table === "step" || table === "phase") this.#stepsOfMap.clear();
  }

  // A record's table names the type of its row; TypeScript cannot follow that through a variable.
  #table(table: host.RecordTable): Map<string, host.Record["row"]> {
    return this.#tables[table];
  }

  #listsOf(table: host.RecordTable): readonly Children<host.Record["row"]>[] {
    if (table === PROJECT) return [];
    return Object.values(this.#lists[table]) as Children<host.Record["row"]>[];
  }
}
