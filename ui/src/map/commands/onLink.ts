import type { Command } from "../../commands";
import { mirror } from "../../document";
import { nextLinkKind, reverseLink } from "../connecting";
import { currentFocus, isWritable } from "../current";
import { goAlongLinks } from "../going";

function focusedLink(): string | null {
  const focus = currentFocus();
  return focus?.type === "link" ? focus.link : null;
}

function withLink(run: (link: string) => void): () => void {
  return () => {
    const link = focusedLink();
    if (link !== null) run(link);
  };
}

const onLink = (): boolean => isWritable() && focusedLink() !== null;

function hasLinks(): boolean {
  const focus = currentFocus();
  return (
    focus?.type === "link" ||
    (focus?.type === "card" && mirror().linksOfCard(focus.card).length > 0)
  );
}

/** What is done to a connector, and how the keyboard comes to one. */
export const linkCommands: readonly Command[] = [
  {
    id: "link.next",
    group: "card",
    label: "command.nextLink",
    shortcuts: ["]"],
    handledInPlace: true,
    enabled: hasLinks,
    run: () => goAlongLinks("next"),
  },
  {
    id: "link.previous",
    group: "card",
    label: "command.previousLink",
    shortcuts: ["["],
    handledInPlace: true,
    enabled: hasLinks,
    run: () => goAlongLinks("previous"),
  },
  {
    id: "link.kind",
    group: "card",
    label: "command.nextLinkKind",
    shortcuts: ["T"],
    handledInPlace: true,
    enabled: onLink,
    run: withLink(nextLinkKind),
  },
  {
    id: "link.reverse",
    group: "card",
    label: "command.reverseLink",
    shortcuts: ["R"],
    handledInPlace: true,
    enabled: onLink,
    run: withLink(reverseLink),
  },
];
