// Copies for scorers on their way out, and their votes on the way back.

import { takeChange, useDocument } from "../../document";
import { host, type ScorerId, type ScoringRoundId } from "../../host";
import { tellProblem } from "../../notices";
import { writeFile } from "../../session/writtenFile";
import { tellTaken } from "./store";

/** Writes the copy for a scorer to where the person chooses. */
export async function saveCopyFor(scorer: ScorerId, name: string): Promise<void> {
  await writeFile("team.copySaved", (document) => host.saveCopyForScorer(document, scorer, null), {
    name,
  });
}

/** Takes in the votes of a file that the person chooses, and says what came of it. */
export async function takeInFile(round: ScoringRoundId): Promise<void> {
  const { document } = useDocument.getState();
  if (document === null) return;
  try {
    const taken = await host.takeInVotes(document, round, null);
    if (taken === null) return;
    takeChange(taken.change);
    tellTaken(taken);
  } catch (problem) {
    tellProblem(problem);
  }
}
