import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";

import { translate } from "./catalogue";
import english from "./en.json";
import chinese from "./zh-CN.json";

/** The names that a sentence is filled with, wherever in its plurals and choices they stand. */
function placeholders(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) {
        for (const name of placeholders(option.value)) names.add(name);
      }
    }
  }
  return names;
}

const read = (text: string, language: string) =>
  [...placeholders(new IntlMessageFormat(text, language).getAst())].sort();

describe("the catalogues", () => {
  const keys = Object.keys(english) as (keyof typeof english)[];

  it("have the same keys", () => {
    expect(Object.keys(chinese).sort(), "a key was added to one language only").toEqual(
      Object.keys(english).sort(),
    );
  });

  it.each([
    ["en", english],
    ["zh-CN", chinese],
  ])("are sorted by key, so that two people's additions merge: %s", (_, catalogue) => {
    const written = Object.keys(catalogue);
    expect(written).toEqual(written.toSorted());
  });

  it.each(keys)("fill %s with the same values in both languages", (key) => {
    expect(read(chinese[key], "zh-CN")).toEqual(read(english[key], "en"));
  });

  it.each(keys)("leave no sentence empty: %s", (key) => {
    expect(english[key].trim()).not.toBe("");
    expect(chinese[key].trim()).not.toBe("");
  });
});

it("sets Chinese with Chinese punctuation", () => {
  const mixed = Object.entries(chinese).filter(([, text]) =>
    /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u.test(text),
  );
  expect(mixed, "beside a Han character stands the full-width sign").toEqual([]);
});

it("fills a sentence in either language", () => {
  const values = { reason: "x" };
  expect(translate("en", "error.internal", values)).toContain("happened: x.");
  expect(translate("zh-CN", "error.internal", values)).toContain("意外情况：x。");
});
