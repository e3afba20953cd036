// What stands to be scored, in words: where it happens, what fails, and what the score is about.

import type { Mirror } from "../../document";
import type { Control, Scale, ScaleLevel, Score, ScoringItem } from "../../host";

export interface ItemWords {
  /** The step and the card, as far as the failure mode has them. */
  readonly place: readonly string[];
  readonly failureMode: string;
  /** What is rated. */
  readonly kind: "effect" | "cause";
  readonly text: string;
  /** What stands against the cause so far; nothing for an effect. */
  readonly controls: readonly Control[];
}

/** What whoever scores has to read. */
export function wordsOf(mirror: Mirror, { effect, cause }: ScoringItem): ItemWords {
  const rated = effect === null ? mirror.get("cause", cause ?? "") : mirror.get("effect", effect);
  const failureMode = mirror.get("failure_mode", rated?.failureMode ?? "");
  const card = mirror.get("card", failureMode?.card ?? "");
  const step = mirror.get("step", card?.step ?? "")?.title ?? failureMode?.item ?? "";
  return {
    place: [step, card?.text ?? ""].filter((text) => text !== ""),
    failureMode: failureMode?.title ?? "",
    kind: effect === null ? "cause" : "effect",
    text: rated?.text ?? "",
    controls: cause === null ? [] : mirror.controlsOf(cause).filter(({ text }) => text !== ""),
  };
}

/** Whether a score stands on a scale. */
export const isOn = ({ minimum, maximum, step }: Scale, score: Score): boolean =>
  score >= minimum && score <= maximum && (score - minimum) % step === 0;

/** The next higher or lower score of a scale; from none the one in its middle. */
export function nextScore(scale: Scale, score: Score | null, up: boolean): Score {
  const { minimum, maximum, step } = scale;
  if (score === null) {
    return minimum + Math.floor((maximum - minimum) / step / 2) * step;
  }
  return Math.min(maximum, Math.max(minimum, score + (up ? step : -step)));
}

/** What a score means in the reader's language. */
export const meaning = (level: ScaleLevel, language: string): string =>
  language === "zh-CN" ? level.textZh : level.textEn;
