// What only the core knows of a round: who has come how far, what one scorer gave, what came of it all.

import { useCallback } from "react";

import { useAnswer } from "../../document/answers";
import {
  host,
  type RoundResults,
  type ScorerId,
  type ScorerProgress,
  type ScoringRoundId,
  type Vote,
} from "../../host";

/** How far each scorer has come. */
export const useProgress = (round: ScoringRoundId): readonly ScorerProgress[] | null =>
  useAnswer(useCallback((document: number) => host.roundProgress(document, round), [round]));

/** What one scorer gave, for herself. */
export const useOwnVotes = (scorer: ScorerId): readonly Vote[] | null =>
  useAnswer(useCallback((document: number) => host.ownVotes(document, scorer), [scorer]));

/** What came of a round that is closed. */
export const useResults = (round: ScoringRoundId): RoundResults | null =>
  useAnswer(useCallback((document: number) => host.roundResults(document, round), [round]));
