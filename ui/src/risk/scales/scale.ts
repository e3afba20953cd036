// What the scales say, and which scores were given on which version of them.

import type { Mirror } from "../../document";
import type {
  Factor,
  FailureModeId,
  Language,
  Rating,
  Scale,
  ScaleLevel,
  ScaleWording,
} from "../../host";

/** What is scored, in the order in which it is read. */
export const FACTORS = [
  "severity",
  "occurrence",
  "detection",
  "recoverability",
] as const satisfies readonly Factor[];

/** Whether a score stands on a scale. */
export function isOnScale({ minimum, maximum, step }: Scale, score: number): boolean {
  return score >= minimum && score <= maximum && (score - minimum) % step === 0;
}

/** From where to where scores go. */
type Range = Pick<Scale, "minimum" | "maximum">;

/** A score with what it means, where that is said. */
export interface ScaleScore {
  readonly score: number;
  readonly level: ScaleLevel | undefined;
}

/** All scores of a scale, from the best to the worst. */
export function scoresOf(records: Mirror, scale: Scale): readonly ScaleScore[] {
  return between(scale, scale.step).map((score) => ({
    score,
    level: records.levelsOf(scale.id).find((level) => level.score === score),
  }));
}

/** The scores that are worded one by one: those of whole steps, and whatever half was worded as well. */
export function wordedScores(records: Mirror, scale: Scale): readonly ScaleScore[] {
  const whole = new Set(between(scale, 1));
  return scoresOf(records, scale).filter(({ score, level }) => whole.has(score) || level);
}

/** The scores from the lowest to the highest of a scale, so far apart. */
export const between = ({ minimum, maximum }: Range, step: number): readonly number[] =>
  Array.from(
    { length: Math.floor((maximum - minimum) / step) + 1 },
    (_, place) => minimum + place * step,
  );

/** A scale in the words in which it can be revised. */
export function wordingOf(records: Mirror, scale: Scale): ScaleWording {
  const { title, minimum, maximum, step } = scale;
  const levels = records
    .levelsOf(scale.id)
    .map(({ score, textEn, textZh }) => ({ score, textEn, textZh }));
  return { title, minimum, maximum, step, levels };
}

/** What a level says in a language. */
export const wordingIn = (language: Language, { textEn, textZh }: ScaleLevel): string =>
  language === "zh-CN" ? textZh : textEn;

/** The versions of a factor's scale, the newest first. */
export const versionsOf = (records: Mirror, factor: Factor): readonly Scale[] =>
  records.scalesOf(factor).toReversed();

/** The scores by the scale that they were given on. */
export function scoresByScale(records: Mirror): ReadonlyMap<string, readonly Rating[]> {
  const found = new Map<string, Rating[]>();
  for (const rating of records.all("rating")) {
    const known = found.get(rating.scale);
    if (known === undefined) found.set(rating.scale, [rating]);
    else known.push(rating);
  }
  return found;
}

/** The failure modes that scores belong to, each once. */
export function failureModesOf(
  records: Mirror,
  ratings: readonly Rating[],
): readonly FailureModeId[] {
  const owners = ratings.map(
    ({ effect, cause }) => records.get("effect", effect ?? "") ?? records.get("cause", cause ?? ""),
  );
  return [...new Set(owners.flatMap((owner) => (owner === undefined ? [] : [owner.failureMode])))];
}
