// In which order the touchpoints stand, and under which headings.

import { channelName, touchpointName } from "../document";
import type { TouchpointId } from "../host";
import { priorityKey, t } from "../i18n";
import { contains } from "../input";
import { type ColumnName, columnOf, columns, type Source } from "./columns";
import { usageOf } from "./usage";

export type Grouping = "none" | "channel" | "phase" | "owner" | "risk";
export const GROUPINGS: readonly Grouping[] = ["none", "channel", "phase", "owner", "risk"];

export interface Order {
  readonly column: ColumnName;
  readonly descending: boolean;
}

/** What a person has asked to see. */
export interface Wish {
  readonly filter: string;
  readonly group: Grouping;
  readonly order: Order;
}

/** One row of the table: a heading, a touchpoint under it, or the place where a new one is typed. */
export type Item =
  | {
      readonly type: "heading";
      readonly key: string;
      readonly title: string;
      readonly count: number;
    }
  | { readonly type: "touchpoint"; readonly key: string; readonly touchpoint: TouchpointId }
  | { readonly type: "new"; readonly key: "new" };

const NEW: Item = { type: "new", key: "new" };

/** A heading and where it stands among the others. */
interface Group {
  readonly title: string;
  readonly place: number;
}

/** The rows as a person has asked for them. Under phases a touchpoint stands wherever it is met. */
export function arrange(source: Source, wish: Wish): readonly Item[] {
  const { mirror } = source;
  const found = mirror
    .touchpoints()
    .map(({ id }) => id)
    .filter((id) => matches(source, id, wish.filter))
    .sort((one, other) => compare(source, wish.order, one, other));
  if (wish.group === "none") return [...found.map((id) => row("", id)), NEW];

  const groups = new Map<string, Group & { readonly members: TouchpointId[] }>();
  for (const touchpoint of found) {
    for (const group of groupsOf(source, wish.group, touchpoint)) {
      const known = groups.get(group.title);
      if (known === undefined) groups.set(group.title, { ...group, members: [touchpoint] });
      else known.members.push(touchpoint);
    }
  }
  const inOrder = [...groups.values()].sort(
    (one, other) => one.place - other.place || one.title.localeCompare(other.title),
  );
  const rows = inOrder.flatMap(({ title, members }): Item[] => [
    { type: "heading", key: `heading/${title}`, title, count: members.length },
    ...members.map((touchpoint) => row(title, touchpoint)),
  ]);
  return [...rows, NEW];
}

const row = (group: string, touchpoint: TouchpointId): Item => ({
  type: "touchpoint",
  key: `${group}/${touchpoint}`,
  touchpoint,
});

/**
 * The same rows after the records have changed: nothing jumps from under the hand. Those that are gone leave,
 * and new ones stand at the end until the table is arranged anew.
 */
export function keepArranged(source: Source, shown: readonly Item[]): readonly Item[] {
  const known = new Set(
    shown.flatMap((item) => (item.type === "touchpoint" ? [item.touchpoint] : [])),
  );
  const kept = shown.filter(
    (item) =>
      item.type === "heading" ||
      (item.type === "touchpoint" &&
        source.mirror.get("touchpoint", item.touchpoint) !== undefined),
  );
  const added = source.mirror.touchpoints().filter(({ id }) => !known.has(id));
  return [...kept, ...added.map(({ id }) => row("added", id)), NEW];
}

function matches(source: Source, id: TouchpointId, filter: string): boolean {
  const sought = filter.trim();
  if (sought === "") return true;
  return contains(columns.map((column) => column.read(source, id)).join("\n"), sought);
}

function compare(
  source: Source,
  { column, descending }: Order,
  one: TouchpointId,
  other: TouchpointId,
): number {
  const by = columnOf(column);
  if (by === undefined) return 0;
  const difference =
    by.compare?.(source, one, other) ?? compareTexts(by.read(source, one), by.read(source, other));
  return descending ? -difference : difference;
}

/** What is empty stands after what is not. */
function compareTexts(one: string, other: string): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  return one.localeCompare(other);
}

function groupsOf(source: Source, by: Exclude<Grouping, "none">, id: TouchpointId): Group[] {
  const { mirror, risks } = source;
  const last = (title: string): Group => ({ title, place: Infinity });
  switch (by) {
    case "channel": {
      const channel = mirror.get("touchpoint", id)?.channel ?? null;
      if (channel === null) return [last(t("touchpoint.noChannel"))];
      const place = mirror.channelsInOrder().findIndex((row) => row.id === channel);
      return [{ title: channelName(mirror, channel), place }];
    }
    case "owner": {
      const owner = mirror.get("touchpoint", id)?.owner.trim() ?? "";
      return [owner === "" ? last(t("touchpoint.noOwner")) : { title: owner, place: 0 }];
    }
    case "phase": {
      const order = mirror.mapsInOrder().flatMap((map) => mirror.phasesOfMap(map.id));
      const phases = usageOf(mirror, id, risks).phases.map((phase): Group => {
        const title = mirror.get("phase", phase)?.title ?? "";
        const place = order.findIndex((row) => row.id === phase);
        return { title: title === "" ? t("canvas.phase.untitled") : title, place };
      });
      return phases.length === 0 ? [last(t("touchpoint.noPhase"))] : oncePerTitle(phases);
    }
    case "risk": {
      const { risk } = usageOf(mirror, id, risks);
      if (risk === null) return [last(t("touchpoint.noRisk"))];
      return [{ title: t(priorityKey(risk.priority)), place: "HML".indexOf(risk.priority) }];
    }
  }
}

/** Phases of several maps that are called the same are one heading. */
const oncePerTitle = (groups: readonly Group[]): Group[] =>
  groups.filter(({ title }, at) => groups.findIndex((other) => other.title === title) === at);

/** What the row of a touchpoint is called, for the eye and for assistive technology. */
export const rowName = ({ mirror }: Source, item: Item | undefined): string =>
  item?.type === "touchpoint" ? touchpointName(mirror, item.touchpoint) : "";
