// Where which channel is used: channels down, steps across, cards in the cells.

import { channelName, mapTitle, type Mirror } from "../document";
import type { CardId, ChannelId, ChannelKind, MapId, StepId } from "../host";
import { t } from "../i18n";

export interface MatrixStep {
  readonly step: StepId;
  readonly title: string;
}

export interface MatrixMap {
  readonly map: MapId;
  readonly title: string;
  readonly steps: readonly MatrixStep[];
}

export interface MatrixRow {
  /** Nothing for the touchpoints whose channel is not settled. */
  readonly channel: ChannelId | null;
  readonly kind: ChannelKind | null;
  readonly name: string;
  /** The cards of each step on which a touchpoint of the channel stands, in the order of the steps. */
  readonly cells: readonly (readonly CardId[])[];
}

export interface Matrix {
  readonly maps: readonly MatrixMap[];
  readonly rows: readonly MatrixRow[];
}

/** The matrix of one map, or of all maps beside each other. */
export function matrixOf(mirror: Mirror, only: MapId | null): Matrix {
  const maps = mirror
    .mapsInOrder()
    .filter(({ id }) => only === null || id === only)
    .map((map) => ({
      map: map.id,
      title: mapTitle(map),
      steps: mirror.stepsOfMap(map.id).map((step) => ({
        step: step.id,
        title: step.title === "" ? t("canvas.step.untitled") : step.title,
      })),
    }))
    .filter(({ steps }) => steps.length > 0);
  const steps = maps.flatMap((map) => map.steps.map(({ step }) => step));
  const met = cardsMet(mirror);
  const row = (channel: ChannelId | null): MatrixRow => ({
    channel,
    kind: channel === null ? null : (mirror.get("channel", channel)?.kind ?? null),
    name: channel === null ? t("touchpoint.noChannel") : channelName(mirror, channel),
    cells: steps.map((step) => [...(met.get(channel)?.get(step) ?? NONE)]),
  });
  const rows = mirror.channelsInOrder().map(({ id }) => row(id));
  const open = row(null);
  return { maps, rows: open.cells.some((cards) => cards.length > 0) ? [...rows, open] : rows };
}

const NONE: ReadonlySet<CardId> = new Set();

/** The cards on which each channel is met, by step; each card once, whatever it has of the channel. */
function cardsMet(mirror: Mirror): Map<ChannelId | null, Map<StepId, Set<CardId>>> {
  const met = new Map<ChannelId | null, Map<StepId, Set<CardId>>>();
  for (const { card, touchpoint } of mirror.all("placement")) {
    const step = mirror.get("card", card)?.step;
    const channel = mirror.get("touchpoint", touchpoint)?.channel ?? null;
    if (step === undefined) continue;
    const steps = met.get(channel) ?? new Map<StepId, Set<CardId>>();
    const cards = steps.get(step) ?? new Set<CardId>();
    met.set(channel, steps.set(step, cards.add(card)));
  }
  return met;
}
