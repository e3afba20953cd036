import type { Focus } from "../canvas/selection";
import type { Mirror } from "../document";
import type { CardId, Link } from "../host";

/** The connectors of a card in the order in which the keyboard goes through them: leaving, then arriving. */
function linksInOrder(mirror: Mirror, card: CardId): Link[] {
  const links = mirror.linksOfCard(card);
  return [
    ...links.filter((link) => link.source === card),
    ...links.filter((link) => link.source !== card),
  ];
}

/**
 * The next connector of a card, or the one before; nothing for a card without connectors. From a connector
 * it goes on with those of `home`, the card from which the walk began, or else of the connector's source.
 */
export function followLink(
  mirror: Mirror,
  from: Focus,
  home: CardId | null,
  direction: "next" | "previous",
): { readonly home: CardId; readonly link: Link } | null {
  const start = from.type === "card" ? from.card : linkHome(mirror, from, home);
  if (start === null) return null;
  const links = linksInOrder(mirror, start);
  const at = from.type === "link" ? links.findIndex((link) => link.id === from.link) : -1;
  const forth = direction === "next";
  const link =
    at === -1 ? links.at(forth ? 0 : -1) : links.at((at + (forth ? 1 : -1)) % links.length);
  return link === undefined ? null : { home: start, link };
}

function linkHome(mirror: Mirror, from: Focus, home: CardId | null): CardId | null {
  const link = from.type === "link" ? mirror.get("link", from.link) : undefined;
  if (link === undefined) return null;
  return home !== null && (link.source === home || link.target === home) ? home : link.source;
}
