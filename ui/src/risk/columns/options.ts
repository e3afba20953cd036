// The words that can be chosen in a cell, and the one that is meant by what somebody types or pastes.

import { t } from "../../i18n";
import type { Option } from "./column";

export const YES_NO: readonly Option[] = [
  { word: "true", label: "risk.yes" },
  { word: "false", label: "risk.no" },
];

/** What a word of {@link YES_NO} stands for. */
export const yesNo = (word: string | null): boolean | null =>
  word === null ? null : word === "true";

/**
 * The option that a text means: by its label, by the word of the records, or by the beginning of the label where it is
 * the only one. Null for nothing typed, undefined for none of them.
 */
export function optionOf(options: readonly Option[], text: string): string | null | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (plain === "") return null;
  const whole = options.find(
    ({ word, label }) => word === plain || t(label).toLowerCase() === plain,
  );
  if (whole !== undefined) return whole.word;
  const begun = options.filter(({ label }) => t(label).toLowerCase().startsWith(plain));
  return begun.length === 1 ? begun[0]?.word : undefined;
}
