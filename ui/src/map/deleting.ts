// Deleting what is selected, or the header that has the focus, and saying what went with it.

import { useSelection, type Focus, type Selection } from "../canvas/selection";
import { mirror, newGesture, perform, tellDeleted, type Mirror } from "../document";
import type { Change, Operation, RecordTable } from "../host";
import { laneKindKey, t, type MessageKey } from "../i18n";

/** What shall be deleted, and how it is spoken of afterwards. */
export interface Deletion {
  readonly operations: readonly Operation[];
  readonly sentence: MessageKey;
  readonly title: string;
  /** The records of which the sentence speaks; what else goes is named after it. */
  readonly main: { readonly table: RecordTable; readonly count: number };
}

/** Whether there is something that could be deleted. */
export function canDelete(): boolean {
  return deletionOf(mirror(), useSelection.getState()) !== undefined;
}

/** Deletes as one undo step, and tells what went. */
export async function deleteSelected(): Promise<void> {
  const deletion = deletionOf(mirror(), useSelection.getState());
  if (deletion === undefined) return;
  const gesture = newGesture();
  const changes = await Promise.all(
    deletion.operations.map((operation) => perform(operation, gesture)),
  );
  tellDeleted(joined(changes), deletion.sentence, deletion.title, deletion.main);
}

/**
 * The deletion of what is selected; where nothing is selected, of the header that has the focus. Nothing
 * where there is nothing to delete, or where the map keeps its last phase.
 */
export function deletionOf(
  mirror: Mirror,
  selection: Pick<Selection, "focus" | "cards" | "links">,
): Deletion | undefined {
  const cards = [...selection.cards];
  if (cards.length + selection.links.size === 0) {
    return selection.focus === null ? undefined : headerDeletion(mirror, selection.focus);
  }
  // Connectors of the cards go with the cards and would not be found afterwards.
  const withCards = new Set(cards.flatMap((card) => mirror.linksOfCard(card).map(({ id }) => id)));
  const links = [...selection.links].filter((link) => !withCards.has(link));
  const operations: Operation[] = [];
  if (links.length > 0) operations.push({ operation: "deleteLinks", links });
  if (cards.length === 0) {
    return {
      operations,
      sentence: "deleted.links",
      title: "",
      main: { table: "link", count: links.length },
    };
  }
  operations.push({ operation: "deleteCards", cards });
  return {
    operations,
    sentence: "deleted.cards",
    title: "",
    main: { table: "card", count: cards.length },
  };
}

function headerDeletion(mirror: Mirror, focus: Focus): Deletion | undefined {
  switch (focus.type) {
    case "step": {
      const title = mirror.get("step", focus.step)?.title ?? "";
      return {
        operations: [{ operation: "deleteStep", step: focus.step }],
        sentence: "deleted.step",
        title,
        main: { table: "step", count: 1 },
      };
    }
    case "lane": {
      const lane = mirror.get("lane", focus.lane);
      if (lane === undefined) return undefined;
      return {
        operations: [{ operation: "deleteLane", lane: lane.id }],
        sentence: "deleted.lane",
        title: lane.title === "" ? t(laneKindKey(lane.kind)) : lane.title,
        main: { table: "lane", count: 1 },
      };
    }
    case "phase": {
      const phase = mirror.get("phase", focus.phase);
      if (phase === undefined || mirror.phasesOfMap(phase.map).length === 1) return undefined;
      return {
        operations: [{ operation: "deletePhase", phase: phase.id }],
        sentence: "deleted.phase",
        title: phase.title,
        main: { table: "phase", count: 1 },
      };
    }
    case "card":
    case "cell":
    case "link":
    case "new-step":
      return undefined;
  }
}

/** The changes as if they had been one; nothing where one was refused. */
function joined(changes: readonly (Change | null)[]): Change | null {
  const last = changes.at(-1) ?? null;
  if (last === null || changes.includes(null)) return null;
  return { ...last, diff: changes.flatMap((change) => change?.diff ?? []) };
}
