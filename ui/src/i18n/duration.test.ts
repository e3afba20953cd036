import { afterEach, describe, expect, it } from "vitest";

import { speak } from "./language";
import { readDuration, sayDuration } from "./duration";

afterEach(() => speak("en"));

describe("a length of time as it is typed", () => {
  it.each([
    ["45 s", 45],
    ["45", 45],
    ["2 min", 120],
    ["2min30s", 150],
    ["1:30", 90],
    ["1:05:00", 3_900],
    ["1.5 h", 5_400],
    ["1,5 h", 5_400],
    ["2 hours 5 minutes", 7_500],
    ["2 小时", 7_200],
    ["2个小时30分钟", 9_000],
    ["3分20秒", 200],
    ["４５ 秒", 45],
    ["１：３０", 90],
    ["2 d", 172_800],
  ])("%s", (typed, seconds) => {
    expect(readDuration(typed)).toBe(seconds);
  });

  it("is unknown where nothing is typed, and never zero", () => {
    expect(readDuration("  ")).toBeNull();
  });

  it.each(["soon", "-5", "2 apples", "1:75", "5 s later", "min"])("is none: %s", (typed) => {
    expect(readDuration(typed)).toBeUndefined();
  });
});

describe("a length of time as it is said", () => {
  it.each([
    [0, "0 s", "0 秒"],
    [45, "45 s", "45 秒"],
    [7.5, "7.5 s", "7.5 秒"],
    [59.96, "1 min", "1 分"],
    [150, "2 min 30 s", "2 分 30 秒"],
    [3_905, "1 h 5 min 5 s", "1 小时 5 分 5 秒"],
    [172_800, "2 d", "2 天"],
  ])("%d seconds", (seconds, english, chinese) => {
    expect(sayDuration(seconds)).toBe(english);
    speak("zh-CN");
    expect(sayDuration(seconds)).toBe(chinese);
  });

  it.each([45, 150, 3_905, 90_061, 7.5])("%d seconds are read as they are said", (seconds) => {
    for (const language of ["en", "zh-CN"] as const) {
      speak(language);
      expect(readDuration(sayDuration(seconds))).toBe(seconds);
    }
  });
});
