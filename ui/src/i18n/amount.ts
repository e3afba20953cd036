// Amounts of money and shares in words, both ways.

import { useLanguage } from "./language";

/** An amount in a currency. A sign of currency stands before it (€50), letters behind it (50 c, 50 元). */
export function sayMoney(amount: number, currency: string): string {
  const number = new Intl.NumberFormat(useLanguage.getState().language, {
    maximumFractionDigits: 2,
    signDisplay: "negative",
  });
  if (currency === "") return number.format(amount);
  if (!/^\p{Sc}$/u.test(currency)) return `${number.format(amount)} ${currency}`;
  const sign = amount < 0 ? "-" : "";
  return `${sign}${currency}${number.format(Math.abs(amount))}`;
}

/** A share of 0 to 1 as a percentage. */
export function sayShare(share: number): string {
  return new Intl.NumberFormat(useLanguage.getState().language, {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(share);
}

/**
 * The amount that somebody typed, with or without its currency. Null for nothing typed, which is an unknown amount;
 * undefined for what is none. Commas that part thousands are passed over.
 */
export function readMoney(typed: string): number | null | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return null;
  const number =
    /^[^\d\s.,-]*\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s*[^\d\s.,-]*$/u.exec(text)?.[1];
  if (number === undefined) return undefined;
  const grouped = /^\d{1,3}(?:,\d{3})+/.test(number);
  return Number(grouped ? number.replaceAll(",", "") : number.replace(",", "."));
}

/** The share that somebody typed as a percentage, with or without its sign. Null and undefined as for money. */
export function readShare(typed: string): number | null | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return null;
  const percent = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1];
  return percent === undefined ? undefined : Number(percent.replace(",", ".")) / 100;
}
