import { sayAmount, sayMoney, saySigned } from "@/lib/format/say-amount";
import { sayDate, sayInDays } from "@/lib/format/say-date";
import type { Amount, Speech } from "@/lib/format/speech";
import { daysUntil, isNoEnd } from "@/lib/loyalty/dates";
import { endingSoonDays, upcomingExpiry } from "@/lib/loyalty/expiry";
import type { ExpiryLot, Iso, Money, Points } from "@/lib/loyalty/view-models";

export const terms = ["lifetime", "redeemed", "ended", "returned", "adjusted", "otherChanges"] as const;
export type Term = (typeof terms)[number];

/** One term of the equation. `sign` is how it enters the sum; `value` is never negative. */
export type EquationTerm = { term: Term; sign: 1 | -1; value: number };
export type Equation = {
  terms: EquationTerm[];
  spendable: number;
  /** Terms Capillary did not supply: then the sum is not drawn, and they are named. */
  missing: Term[];
};

/**
 * earned − redeemed − ended − returned ± adjusted ± other changes = spendable. Terms of nothing are
 * left out (the first never), and what does not add up is "other changes", never forced.
 */
export function equationOf(points: Points): Equation {
  const missing = terms.filter((term) => points[term] === null && term !== "otherChanges");
  const drawn = terms.flatMap((term): EquationTerm[] => {
    const value = points[term];
    if (value === null || (value === 0 && term !== "lifetime")) return [];
    const outgoing = term === "redeemed" || term === "ended" || term === "returned";
    const signed = outgoing ? -value : value;
    return [{ term, sign: signed < 0 ? -1 : 1, value: Math.abs(value) }];
  });
  return { terms: drawn, spendable: points.spendable, missing };
}

/** The plot in words: "304,600 earned, minus 35,474 redeemed, …, leaves 95,827 to spend". */
export function equationSentence(equation: Equation, speech: Speech, programId: number): string {
  const say = (value: number) => figure(value, speech, programId);
  const steps = equation.terms
    .filter(({ term }) => term !== "lifetime")
    .map(({ term, sign, value }) => {
      const name = speech.t(`points.adds.${term}`).toLocaleLowerCase(speech.locale);
      return speech.t(`points.adds.${sign < 0 ? "minus" : "plus"}`, { amount: say(value), name });
    })
    .join("");
  const earned = equation.terms.find(({ term }) => term === "lifetime")?.value ?? 0;
  return speech.t("points.adds.plot", { earned: say(earned), steps, spendable: say(equation.spendable) });
}

/** "AED 958.27", or a bare number where no currency is known: then the sentence adds the word "spend". */
export function sayWorth(worth: Money, speech: Speech): { text: string; bare: boolean } {
  return { text: sayMoney(worth, speech), bare: worth.currency === null };
}

export type SaidLot = {
  key: string;
  programId: number;
  value: number;
  amount: string;
  /** null: no end date. */
  on: Iso | null;
  date: string | null;
  inDays: string | null;
  /** Ends within 30 days. */
  soon: boolean;
  days: number | null;
  type: string | null;
  /** By which the calendar file of this day is found. */
  id: string;
};

/** Lots that still lie ahead by date, soonest first; those without an end are one row, the last. */
export function sayLots(lots: readonly ExpiryLot[], speech: Speech): SaidLot[] {
  const ahead = upcomingExpiry(lots, speech.now);
  const dated = ahead.filter((lot) => lot.on !== null && !isNoEnd(lot.on, speech.now));
  const endless = ahead.filter((lot) => lot.on === null || isNoEnd(lot.on, speech.now));
  const rows = dated.map((lot) => sayLot(lot, lotId(lot), speech));
  const first = endless[0];
  if (first === undefined) return rows;
  const amount = endless.reduce((total, lot) => total + lot.amount, 0);
  return [...rows, sayLot({ ...first, amount, on: null, type: null }, "none", speech)];
}

function sayLot(lot: ExpiryLot, key: string, speech: Speech): SaidLot {
  const days = lot.on === null ? null : daysUntil(lot.on, speech.now);
  return {
    key,
    id: lotId(lot),
    programId: lot.programId,
    value: lot.amount,
    amount: figure(lot.amount, speech, lot.programId),
    on: lot.on,
    date: lot.on === null ? null : sayDate(lot.on, speech, "always"),
    inDays: lot.on === null ? null : sayInDays(lot.on, speech),
    soon: days !== null && days >= 0 && days <= endingSoonDays,
    days,
    type: lot.type,
  };
}

/** The id by which the calendar route finds a lot again: programme and day. */
export function lotId(lot: Pick<ExpiryLot, "programId" | "on">): string {
  return `${lot.programId}-${lot.on === null ? "none" : lot.on.slice(0, 10)}`;
}

/** Points with their word: "1,850 points". */
export function sayPointsAmount(value: number, speech: Speech, programId: number): string {
  const amount: Amount = { value, unit: "points", unitName: null, programId };
  return sayAmount(amount, speech);
}

function figure(value: number, speech: Speech, programId: number): string {
  // The sign of a negative balance stays in front in right-to-left text too.
  return value < 0
    ? saySigned(value, speech, programId)
    : saySigned(value, speech, programId).replace(/^\u200e\+?/, "");
}
