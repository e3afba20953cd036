// What stands in each column of the inventory, and which operation writes it.

import { channelName, type Mirror, touchpointName } from "../document";
import type { Operation, Touchpoint, TouchpointId } from "../host";
import { priorityKey, readDuration, sayDuration, t } from "../i18n";
import type { TableColumn } from "../table/columns";
import { type CardRisks, compareRisks, usageOf } from "./usage";

export type ColumnName =
  | "name"
  | "channel"
  | "purpose"
  | "owner"
  | "evidence"
  | "standard"
  | "timeLimit"
  | "cards"
  | "phases"
  | "risk";

/** What a column reads. */
export interface Source {
  readonly mirror: Mirror;
  readonly risks: CardRisks;
}

interface ColumnBase extends TableColumn {
  readonly name: ColumnName;
  /** What the cell shows, as text. */
  read(source: Source, touchpoint: TouchpointId): string;
  /** Below nothing when the first stands before the second; by their texts where it is not said. */
  compare?(source: Source, one: TouchpointId, other: TouchpointId): number;
}

/** A text that is edited in place. */
export interface TextColumn extends ColumnBase {
  readonly kind: "text";
  /** What is edited, where it is not what is shown. */
  draft?(row: Touchpoint): string;
  /** The touchpoint as it is when this is typed; nothing for what cannot be understood. */
  write(row: Touchpoint, text: string): Touchpoint | null;
}

/** The channel, which is chosen from a list. */
export interface ChannelColumn extends ColumnBase {
  readonly kind: "channel";
}

/** What follows from the cards. */
export interface FixedColumn extends ColumnBase {
  readonly kind: "fixed";
}

export type Column = TextColumn | ChannelColumn | FixedColumn;

type Text = "purpose" | "owner" | "evidence" | "standard";

const textColumn = (name: Text, width: number, grow: number): TextColumn => ({
  name,
  kind: "text",
  label: `touchpoint.${name}`,
  width,
  grow,
  read: ({ mirror }, id) => mirror.get("touchpoint", id)?.[name] ?? "",
  write: (row, text) => ({ ...row, [name]: text }),
});

const limitOf = ({ mirror }: Source, id: TouchpointId): number =>
  mirror.get("touchpoint", id)?.timeLimit ?? Infinity;

/** The columns from left to right. */
export const columns: readonly Column[] = [
  {
    name: "name",
    kind: "text",
    label: "touchpoint.name",
    width: 168,
    grow: 2,
    look: "strong",
    frozen: true,
    read: ({ mirror }, id) => touchpointName(mirror, id),
    draft: (row) => row.name,
    write: (row, name) => ({ ...row, name }),
  },
  {
    name: "channel",
    kind: "channel",
    label: "touchpoint.channel",
    width: 128,
    grow: 1,
    read: ({ mirror }, id) => {
      const channel = mirror.get("touchpoint", id)?.channel ?? null;
      return channel === null ? "" : channelName(mirror, channel);
    },
  },
  textColumn("purpose", 132, 2),
  textColumn("owner", 104, 1),
  textColumn("evidence", 128, 2),
  textColumn("standard", 136, 2),
  {
    name: "timeLimit",
    kind: "text",
    label: "touchpoint.timeLimit",
    help: "touchpoint.timeLimitHelp",
    width: 100,
    grow: 0,
    centred: true,
    read: ({ mirror }, id) => {
      const seconds = mirror.get("touchpoint", id)?.timeLimit ?? null;
      return seconds === null ? "" : sayDuration(seconds);
    },
    compare: (source, one, other) => difference(limitOf(source, one), limitOf(source, other)),
    write: (row, text) => {
      const timeLimit = readDuration(text);
      return timeLimit === undefined ? null : { ...row, timeLimit };
    },
  },
  {
    name: "cards",
    kind: "fixed",
    label: "touchpoint.cards",
    width: 96,
    grow: 0,
    centred: true,
    read: ({ mirror, risks }, id) => {
      const { cards, maps } = usageOf(mirror, id, risks);
      return t("touchpoint.onCards", { cards: cards.length, maps: maps.length });
    },
    compare: ({ mirror }, one, other) =>
      mirror.placementsOfTouchpoint(one).length - mirror.placementsOfTouchpoint(other).length,
  },
  {
    name: "phases",
    kind: "fixed",
    label: "touchpoint.phases",
    width: 108,
    grow: 1,
    look: "quiet",
    read: ({ mirror, risks }, id) =>
      usageOf(mirror, id, risks)
        .phases.map((phase) => mirror.get("phase", phase)?.title ?? "")
        .filter((title) => title !== "")
        .join(t("canvas.card.separator")),
  },
  {
    name: "risk",
    kind: "fixed",
    label: "touchpoint.risk",
    help: "touchpoint.riskHelp",
    width: 152,
    grow: 0,
    read: ({ mirror, risks }, id) => {
      const { risk } = usageOf(mirror, id, risks);
      if (risk === null) return "";
      return t("touchpoint.riskOf", { priority: t(priorityKey(risk.priority)), rpn: risk.rpn });
    },
    compare: ({ mirror, risks }, one, other) =>
      compareRisks(usageOf(mirror, one, risks).risk, usageOf(mirror, other, risks).risk),
  },
];

/** Where a column stands, from 0. */
export const columnIndex = (name: ColumnName): number =>
  columns.findIndex((column) => column.name === name);

/** The column of this name. */
export const columnOf = (name: ColumnName | undefined): Column | undefined =>
  columns.find((column) => column.name === name);

/** The operation that gives a touchpoint what this row says. */
export function editOperation({ id, ...says }: Touchpoint): Operation {
  return { operation: "editTouchpoint", touchpoint: id, ...says };
}

/** Two lengths that may both be endless. */
const difference = (one: number, other: number): number => (one === other ? 0 : one - other);
