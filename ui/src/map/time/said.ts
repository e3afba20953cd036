// Sums over a map in words: a sum with unknown parts is said to be a lower bound, one without known parts to be
// unknown.

import type { Amount } from "../../host";
import { sayDuration, useT } from "../../i18n";
import { sayMoney } from "./amount";

/** A computed time: to the tenth below a minute, to the second above. */
export function sayTime(seconds: number): string {
  return sayDuration(seconds < 60 ? seconds : Math.round(seconds));
}

/** Says sums of time. */
export function useSaidTime(): (amount: Amount | null) => string {
  const t = useT();
  return (amount) => {
    if (amount === null) return t("timing.unknown");
    const said = sayTime(amount.value);
    return amount.atLeast ? t("timePanel.atLeast", { amount: said }) : said;
  };
}

/** Says sums of money in a currency. */
export function useSaidMoney(currency: string): (amount: Amount | null) => string {
  const t = useT();
  return (amount) => {
    if (amount === null) return t("timing.unknown");
    const said = sayMoney(amount.value, currency);
    return amount.atLeast ? t("timePanel.atLeast", { amount: said }) : said;
  };
}
