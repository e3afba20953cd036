// What is done to the rows of the inventory.

import {
  channelChoices,
  type ChannelChoice,
  chosenChannel,
  mirror,
  newGesture,
  newRecordId,
  perform,
  touchpointName,
  undo,
  useDocument,
} from "../document";
import type { Touchpoint, TouchpointId } from "../host";
import { t } from "../i18n";
import { contains } from "../input";
import { tellDone, tellRefusal } from "../notices";
import { reveal } from "../session/navigation";
import type { CellIndex } from "../table/columns";
import type { TableSize } from "../table/going";
import { columnIndex, columnOf, columns, editOperation } from "./columns";
import {
  activate,
  activeIndex,
  activeItem,
  activeTouchpoint,
  arrangeAnew,
  type Inventory,
  useInventory,
  WAITING,
} from "./store";

export const canChange = (): boolean => useDocument.getState().readOnly === null;

/** The active cell by its numbers. */
export function activeCell(state: Inventory = useInventory.getState()): CellIndex {
  const column = state.active === null ? 0 : columnIndex(state.active.column);
  return { row: activeIndex(state), column };
}

/** How large the table is. */
export const tableSize = (): TableSize => ({
  rows: useInventory.getState().rows.length,
  columns: columns.length,
});

/** Goes to a cell by its numbers; from a heading on to the next row in the same direction. */
export function goTo(cell: CellIndex): void {
  const { rows } = useInventory.getState();
  const down = cell.row >= activeCell().row;
  const after = rows.slice(cell.row).find(({ type }) => type !== "heading");
  const before = rows.slice(0, cell.row + 1).findLast(({ type }) => type !== "heading");
  const target = down ? (after ?? before) : (before ?? after);
  const name = columns[cell.column]?.name;
  if (target !== undefined && name !== undefined) activate(target.key, name);
}

/** The channels on offer for what is typed into a channel's cell; "no channel" first. */
export function offeredChannels(draft: string): readonly (ChannelChoice | null)[] {
  const none = contains(t("touchpoint.noChannel"), draft.trim()) ? [null] : [];
  return [...none, ...channelChoices(mirror()).filter(({ name }) => contains(name, draft.trim()))];
}

/** Types into the active cell, in place of what stands there. Answers whether it takes text. */
export function type(draft: string): boolean {
  const { mode, active } = useInventory.getState();
  const column = columnOf(active?.column);
  if (!canChange() || !takesText()) return false;
  const typing = mode === "waiting" ? "typing" : mode;
  // A list is chosen from with the arrows.
  useInventory.setState({
    mode: column?.kind === "channel" ? "editing" : typing,
    draft,
    offered: 0,
  });
  return true;
}

/** Whether text can be typed into the active cell: everywhere but in what follows, and a new row is named first. */
export function takesText(state: Inventory = useInventory.getState()): boolean {
  const column = columnOf(state.active?.column);
  return activeItem(state)?.type === "new"
    ? column?.name === "name"
    : column !== undefined && column.kind !== "fixed";
}

/** Edits what stands in the active cell; one that follows from the cards shows these instead. */
export function edit(): void {
  const state = useInventory.getState();
  const row = activeTouchpoint(state);
  const column = columnOf(state.active?.column);
  if (column?.kind === "fixed") showCards();
  else if (canChange() && takesText()) {
    const draft = row === undefined ? "" : draftOf(row);
    const held = offeredChannels("").findIndex(
      (choice) => (choice?.channel ?? null) === (row?.channel ?? null),
    );
    useInventory.setState({ mode: "editing", draft, offered: Math.max(0, held) });
  }
}

function draftOf(row: Touchpoint): string {
  const column = columnOf(useInventory.getState().active?.column);
  if (column?.kind !== "text") return "";
  return column.draft?.(row) ?? column.read({ mirror: mirror(), risks: new Map() }, row.id);
}

/** Chooses the next or previous channel on offer. */
export function offerNext(by: 1 | -1): void {
  const { draft, offered } = useInventory.getState();
  const last = offeredChannels(draft).length - 1;
  useInventory.setState({ offered: Math.min(Math.max(0, offered + by), Math.max(0, last)) });
}

/** Drops what was typed. */
export const cancel = (): void => useInventory.setState(WAITING);

/** Keeps what was typed. Answers whether the table may go on to another cell. */
export function commit(): boolean {
  const { mode, draft, active, offered } = useInventory.getState();
  if (mode === "waiting") return true;
  const column = columnOf(active?.column);
  const item = activeItem(useInventory.getState());
  useInventory.setState(WAITING);
  if (item?.type === "new") return !addTouchpoint(draft.trim());
  if (column?.kind === "channel") setChannel(offeredChannels(draft)[offered]);
  else write(draft.trim());
  return true;
}

/** Empties the active cell. */
export function clear(): void {
  const column = columnOf(useInventory.getState().active?.column);
  if (column?.kind === "channel") setChannel(null);
  else if (column?.kind === "text") write("");
}

function write(text: string): void {
  const row = activeTouchpoint();
  const column = columnOf(useInventory.getState().active?.column);
  if (row === undefined || column?.kind !== "text" || !canChange() || text === draftOf(row)) return;
  const written = column.write(row, text);
  if (written === null) tellRefusal("touchpoint.notATime", { text });
  else void perform(editOperation(written));
}

/** Gives the active row a channel, or none; nothing chosen changes nothing. */
export function setChannel(choice: ChannelChoice | null | undefined): void {
  const row = activeTouchpoint();
  if (row === undefined || choice === undefined || !canChange()) return;
  const gesture = newGesture();
  const channel = choice === null ? null : chosenChannel(choice, gesture);
  if (channel !== row.channel) void perform(editOperation({ ...row, channel }), gesture);
}

/** Makes a touchpoint of this name. Answers whether one is made: the next name can be typed in the same row. */
function addTouchpoint(name: string): boolean {
  if (name === "" || !canChange()) return false;
  void perform({ operation: "addTouchpoint", id: newRecordId(), name });
  return true;
}

/** Goes to the row in which a new touchpoint is typed. */
export function startNew(): void {
  activate("new", "name");
}

/** Shows the cards of the active row on the map of the first of them. */
export function showCards(): void {
  const row = activeTouchpoint();
  if (row !== undefined)
    showOnMap(
      mirror()
        .placementsOfTouchpoint(row.id)
        .map(({ card }) => card),
    );
}

/** Shows cards on the map of the first of them, all of that map selected. */
export function showOnMap(cards: readonly string[]): void {
  const [first] = cards;
  if (first === undefined) return;
  const map = mirror().mapOfCard(first);
  reveal(
    first,
    cards.filter((card) => card !== first && mirror().mapOfCard(card) === map),
  );
}

/** The touchpoints that a command acts on: the chosen ones, or else the active one. The active one comes first. */
export function actedOn(): readonly TouchpointId[] {
  const active = activeTouchpoint()?.id;
  const chosen = [...useInventory.getState().chosen];
  if (active === undefined) return chosen;
  if (chosen.length === 0) return [active];
  return chosen.sort((one, other) => Number(other === active) - Number(one === active));
}

/** Takes the active row among the chosen ones, or out of them. */
export function toggleChosen(touchpoint: TouchpointId | undefined = activeTouchpoint()?.id): void {
  if (touchpoint === undefined) return;
  const chosen = new Set(useInventory.getState().chosen);
  if (!chosen.delete(touchpoint)) chosen.add(touchpoint);
  useInventory.setState({ chosen });
}

/** Deletes the touchpoints, and says on how many cards they stood. */
export async function deleteTouchpoints(): Promise<void> {
  const touchpoints = [...actedOn()];
  const [first] = touchpoints;
  if (first === undefined || !canChange()) return;
  const values = {
    title: touchpointName(mirror(), first),
    count: touchpoints.length,
    cards: touchpoints
      .map((id) => mirror().placementsOfTouchpoint(id).length)
      .reduce((sum, count) => sum + count, 0),
  };
  const change = await perform({ operation: "deleteTouchpoints", touchpoints });
  if (change === null) return;
  tellDone("touchpoint.deleted", values, { label: "notice.undo", run: () => void undo() });
}

/** Makes the others part of the first. */
export async function mergeTouchpoints(touchpoint: TouchpointId, others: readonly TouchpointId[]) {
  const change = await perform({ operation: "mergeTouchpoints", touchpoint, others: [...others] });
  if (change === null) return;
  useInventory.setState({ chosen: new Set() });
  const name = touchpointName(mirror(), touchpoint);
  const way = { label: "notice.undo", run: () => void undo() } as const;
  tellDone("touchpoint.merged", { name, count: others.length + 1 }, way);
}

/** Orders by a column; by the same one again the other way round. */
export function orderBy(column: Inventory["wish"]["order"]["column"]): void {
  const { order } = useInventory.getState().wish;
  const descending = order.column === column && !order.descending;
  arrangeAnew({ order: { column, descending } });
}
