// Lengths of time in words, both ways: said as `2 min 30 s`, read as people type them.

import type { MessageKey } from "./catalogue";
import { t } from "./language";

const SECOND = 1;
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

const UNITS: readonly (readonly [seconds: number, key: MessageKey])[] = [
  [DAY, "time.days"],
  [HOUR, "time.hours"],
  [MINUTE, "time.minutes"],
];

/** A length of time in the language spoken now, exact to a tenth of a second: every unit of which there is some. */
export function sayDuration(seconds: number): string {
  // Whole tenths, so that no fraction of a fraction is left over.
  let tenths = Math.round(seconds * 10);
  const said: string[] = [];
  for (const [unit, key] of UNITS) {
    const count = Math.floor(tenths / (unit * 10));
    tenths -= count * unit * 10;
    if (count > 0) said.push(t(key, { count: String(count) }));
  }
  if (tenths > 0 || said.length === 0) said.push(t("time.seconds", { count: String(tenths / 10) }));
  return said.join(" ");
}

const WORDS: readonly (readonly [words: string, seconds: number])[] = [
  ["天|日|d|days?", DAY],
  ["个?小时|个?钟头|时|h|hrs?|hours?", HOUR],
  ["分钟?|min|mins|minutes?|m", MINUTE],
  ["秒钟?|s|secs?|seconds?", SECOND],
];
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const CLOCK = /^(?:(\d+):)?(\d+):([0-5]?\d)$/;
const PART = new RegExp(
  `(${NUMBER})\\s*(${WORDS.map(([words]) => words).join("|")})(?![a-z])\\s*`,
  "y",
);

/**
 * The seconds that somebody typed: `45 s`, `2 min 30 s`, `1:30`, `2 小时`, full-width digits, or seconds without a
 * word. Null for nothing typed, which is an unknown time; undefined for what says no time.
 */
export function readDuration(typed: string): number | null | undefined {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  if (text === "") return null;
  if (new RegExp(`^${NUMBER}$`).test(text)) return numberOf(text);
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, hours = "0", minutes = "0", seconds = "0"] = clock;
    return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds);
  }
  return sumOfParts(text);
}

function sumOfParts(text: string): number | undefined {
  let sum = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const [, count = "", word = ""] = PART.exec(text) ?? [];
    const unit = WORDS.find(([words]) => new RegExp(`^(?:${words})$`).test(word));
    if (unit === undefined) return undefined;
    sum += numberOf(count) * unit[1];
  }
  return sum;
}

const numberOf = (text: string): number => Number(text.replace(",", "."));
