import { expect, it } from "vitest";

import { passed, sayPassed, started, toggled } from "./clock";

it("a pause does not count", () => {
  const stopped = toggled(started(1_000), 61_000);
  expect(passed(stopped, 500_000)).toBe(60_000);
  const again = toggled(stopped, 500_000);
  expect(passed(again, 505_000)).toBe(65_000);
});

it("says minutes and seconds, and hours where there are any", () => {
  expect(sayPassed(0)).toBe("0:00");
  expect(sayPassed(65_999)).toBe("1:05");
  expect(sayPassed(3_665_000)).toBe("1:01:05");
});
