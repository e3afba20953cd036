// What stands for a portrait where there is none.

const HAN = /\p{Script=Han}/u;

/**
 * The initials of a name. Of a name in Latin letters the first letters of its first and last word; of a
 * Chinese name the given name: its last one or two characters.
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  if (HAN.test(last)) {
    const characters = charactersOf(last);
    return characters.slice(-Math.min(Math.max(characters.length - 1, 1), 2)).join("");
  }
  const first = words.length > 1 ? firstLetter(words[0] ?? "") : "";
  return (first + firstLetter(last)).toLocaleUpperCase();
}

const firstLetter = (word: string): string => charactersOf(word)[0] ?? "";

const segmenter = new Intl.Segmenter();

/** What a reader takes for one character each. */
function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
