import { expect, it } from "vitest";

import { readMoney, readShare, sayMoney, sayShare } from "./amount";

it.each([
  [50, "c", "50 c"],
  [1_234.5, "元", "1,234.5 元"],
  [50, "€", "€50"],
  [-2, "$", "-$2"],
  [7, "", "7"],
])("%d in %s is written %s", (amount, currency, written) => {
  expect(sayMoney(amount, currency)).toBe(written);
});

it.each([
  ["50", 50],
  ["50 c", 50],
  ["€ 1,234.50", 1_234.5],
  ["12,5", 12.5],
  ["３０ 元", 30],
  ["", null],
  ["-3", undefined],
  ["cheap", undefined],
])("the amount in “%s”", (typed, amount) => {
  expect(readMoney(typed)).toBe(amount);
});

it.each([
  ["5 %", 0.05],
  ["12.5", 0.125],
  ["１００％", 1],
  ["", null],
  ["often", undefined],
])("the share in “%s”", (typed, share) => {
  expect(readShare(typed)).toBe(share);
});

it("says a share as a percentage", () => {
  expect(sayShare(0.625)).toBe("62.5%");
});
