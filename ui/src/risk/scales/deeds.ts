// What is done to the scales.

import { mirror, perform } from "../../document";
import type { Factor, FailureModeId, Scale, ScalePreset, ScaleWording } from "../../host";
import { tellRefusal } from "../../notices";
import { between, wordingOf } from "./scale";

/** Changes a scale. Where scores were given on it, that is another version of it. */
export function reviseScale(scale: Scale, change: Partial<ScaleWording>): void {
  const wording = { ...wordingOf(mirror(), scale), ...change };
  // A score that the changed scale does not have needs no words any more.
  const scores = new Set(between(wording, wording.step));
  const levels = wording.levels.filter(({ score }) => scores.has(score));
  void perform({
    operation: "reviseScale",
    factor: scale.factor,
    wording: { ...wording, levels },
  });
}

/** Says anew what a score means. */
export function wordScore(
  scale: Scale,
  score: number,
  words: { readonly textEn: string; readonly textZh: string },
): void {
  const { levels } = wordingOf(mirror(), scale);
  const others = levels.filter((level) => level.score !== score);
  reviseScale(scale, { levels: [...others, { score, ...words }] });
}

/** Takes over scales that come with Sightline. */
export const adoptScales = (preset: ScalePreset): void =>
  void perform({ operation: "adoptScales", preset });

/** Says that scores which were given on earlier versions mean the same on the scale in force. */
export async function confirmScores(
  failureModes: readonly FailureModeId[],
  factor: Factor | null,
): Promise<void> {
  const change = await perform({
    operation: "confirmScores",
    failureModes: [...failureModes],
    factor,
  });
  if (change?.diff.length === 0) tellRefusal("scales.noneConfirmed");
}
