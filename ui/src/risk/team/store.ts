// Where the team is: among its rounds, beginning one, in one, or at somebody's turn.

import { create } from "zustand";

import { mirror, useDocument } from "../../document";
import type { ScorerId, ScoringRound, ScoringRoundId, TakenInVotes } from "../../host";

export type TeamPlace =
  | { readonly at: "rounds" }
  | { readonly at: "beginning" }
  | { readonly at: "round"; readonly round: ScoringRoundId }
  | { readonly at: "turn"; readonly round: ScoringRoundId; readonly scorer: ScorerId };

interface Team {
  /** Of which open project. */
  readonly document: number | null;
  /** Nothing where nobody has gone anywhere yet: then it is the round that is open. */
  readonly place: TeamPlace | null;
  /** What came of the file that was taken in last. */
  readonly taken: TakenInVotes | null;
}

const useTeam = create<Team>(() => ({ document: null, place: null, taken: null }));

/** Goes somewhere in team scoring. */
export function goToTeam(place: TeamPlace): void {
  useTeam.setState({ document: useDocument.getState().document, place, taken: null });
}

/** Ends the turn of whoever is scoring: whoever comes back next may be somebody else. */
export function endTurn(): void {
  const { place } = useTeam.getState();
  if (place?.at === "turn") useTeam.setState({ place: { at: "round", round: place.round } });
}

/** Says what came of a file. */
export const tellTaken = (taken: TakenInVotes | null): void => useTeam.setState({ taken });

/** What came of the file that was taken in last; nothing once somebody has gone on. */
export const useTaken = (): TakenInVotes | null => useTeam((state) => state.taken);

const isOpen = ({ closedAt }: ScoringRound): boolean => closedAt === null;

/** Where the team is. What was deleted or closed meanwhile is left; an open round is gone on with. */
export function useTeamPlace(): TeamPlace {
  const { document: of, place } = useTeam();
  const document = useDocument((state) => state.document);
  // Rounds and scorers in the mirror change with each revision.
  useDocument((state) => state.revision);
  const open = mirror().rounds().findLast(isOpen);
  const begun: TeamPlace = open === undefined ? { at: "rounds" } : { at: "round", round: open.id };
  if (place === null || of !== document) return begun;
  return isThere(place) ? place : { at: "rounds" };
}

function isThere(place: TeamPlace): boolean {
  switch (place.at) {
    case "rounds":
    case "beginning":
      return true;
    case "round":
      return mirror().get("scoring_round", place.round) !== undefined;
    case "turn": {
      const round = mirror().get("scoring_round", place.round);
      const scorer = mirror().get("scorer", place.scorer);
      return scorer !== undefined && round !== undefined && isOpen(round);
    }
  }
}
