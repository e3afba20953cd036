// Sums over a map in words: a sum with unknown parts is said to be a lower bound, one without known parts to be
// unknown.

import type { Amount, MapMoney } from "../host";
import { sayMoney } from "./amount";
import { sayDuration } from "./duration";
import { useT } from "./language";

/** A computed time: to the tenth below a minute, to the second above. */
export function sayTime(seconds: number): string {
  return sayDuration(seconds < 60 ? seconds : Math.round(seconds));
}

/** Says sums of time. */
export function useSaidTime(): (amount: Amount | null) => string {
  return useSaid(sayTime);
}

/** Says sums of money in a currency. */
export function useSaidMoney(currency: string): (amount: Amount | null) => string {
  return useSaid((value) => sayMoney(value, currency));
}

/** Says what is left of a map's price: an upper bound where its cost is a lower one. */
export function useSaidMargin(
  { cost }: MapMoney,
  currency: string,
): (margin: number | null) => string {
  const t = useT();
  return (margin) => {
    if (margin === null) return t("timing.unknown");
    const said = sayMoney(margin, currency);
    return cost?.atLeast === true ? t("timePanel.atMost", { amount: said }) : said;
  };
}

function useSaid(say: (value: number) => string): (amount: Amount | null) => string {
  const t = useT();
  return (amount) => {
    if (amount === null) return t("timing.unknown");
    const said = say(amount.value);
    return amount.atLeast ? t("timePanel.atLeast", { amount: said }) : said;
  };
}
