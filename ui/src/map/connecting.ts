// Connecting cards by keyboard: from the focused card, the focus walks to the other one.

import { create } from "zustand";

import { useSelection } from "../canvas/selection";
import { mirror, newRecordId, perform } from "../document";
import type { CardId, LinkId, LinkKind } from "../host";
import { focusOn } from "./current";

/** The card from which a connector is being drawn; nothing while none is. */
export const useConnecting = create<{ readonly source: CardId | null }>()(() => ({ source: null }));

export function startConnecting(source: CardId): void {
  useConnecting.setState({ source });
}

/** Ends without a connector, wherever the focus has gone meanwhile. */
export function stopConnecting(): void {
  useConnecting.setState({ source: null });
}

/** Ends without a connector; the focus returns to the card where it began. */
export function cancelConnecting(): void {
  const { source } = useConnecting.getState();
  stopConnecting();
  if (source !== null) focusOn({ type: "card", card: source });
}

/** Connects the card where it began with the focused one. Answers whether these two can be connected. */
export function finishConnecting(): boolean {
  const { source } = useConnecting.getState();
  const { focus } = useSelection.getState();
  if (source === null || focus?.type !== "card" || !canConnect(source, focus.card)) return false;
  stopConnecting();
  connect(source, focus.card);
  return true;
}

/** Connects two cards. */
export function connect(source: CardId, target: CardId): void {
  void perform({
    operation: "addLink",
    id: newRecordId(),
    source,
    target,
    kind: "flow",
    label: "",
  });
}

/** Two different cards, without a connector of that direction. */
export function canConnect(source: CardId, target: CardId): boolean {
  return (
    source !== target &&
    !mirror()
      .linksOfCard(source)
      .some((link) => link.source === source && link.target === target)
  );
}

/** The kinds of connectors in the order in which one key goes through them. */
export const LINK_KINDS: readonly LinkKind[] = ["flow", "two-way", "information"];

/** Gives a connector the next kind. */
export function nextLinkKind(link: LinkId): void {
  const record = mirror().get("link", link);
  if (record === undefined) return;
  const kind = LINK_KINDS[(LINK_KINDS.indexOf(record.kind) + 1) % LINK_KINDS.length] ?? "flow";
  void perform({ operation: "changeLinkKind", link, kind });
}

/** Turns a connector round. */
export function reverseLink(link: LinkId): void {
  void perform({ operation: "reverseLink", link });
}
