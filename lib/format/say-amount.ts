import type { Amount, Speech, Values } from "@/lib/format/speech";
import type { Money, Unit } from "@/lib/loyalty/view-models";

type Family = "amount" | "more" | "soFar";

const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = [locale, ...Object.keys(options), ...Object.values(options)].join(" ");
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  cache.set(key, made);
  return made;
}

/** Latin digits in every language, as on cards and receipts. */
function digits(locale: string): string {
  return `${locale}-u-nu-latn`;
}

/** A bare number with at most `decimals` decimals, without trailing zeros. */
export function sayNumber(value: number, speech: Pick<Speech, "locale">, decimals = 2): string {
  return formatter(digits(speech.locale), { maximumFractionDigits: decimals }).format(value);
}

/** "304.6K": only where a plot has no room, never instead of the figure itself. */
export function sayCompact(value: number, speech: Pick<Speech, "locale">): string {
  return formatter(digits(speech.locale), { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

/** How many decimals a point balance of this programme has. */
export function pointDecimals(programId: number | null | undefined, speech: Speech): number {
  const own = programId == null ? undefined : speech.pointDecimals.byProgram[String(programId)];
  return own ?? speech.pointDecimals.default;
}

/** Points as digits, with the decimals of their programme. */
export function sayPoints(value: number, speech: Speech, programId?: number | null): string {
  return sayNumber(value, speech, pointDecimals(programId, speech));
}

/** Money with its currency; whole amounts without decimals. A bare number when no currency is known. */
export function sayMoney(money: Money, speech: Pick<Speech, "locale">): string {
  if (money.currency === null) return sayNumber(money.amount, speech);
  const whole = Number.isInteger(money.amount);
  return formatter(digits(speech.locale), {
    style: "currency",
    currency: money.currency,
    currencyDisplay: "narrowSymbol",
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  }).format(money.amount);
}

/**
 * A change with its sign in front: "+1,420", "−5,000". The mark before it keeps the sign in front
 * in right-to-left text too.
 */
export function saySigned(value: number, speech: Speech, programId?: number | null): string {
  const sign = value < 0 ? "−" : "+";
  return `\u200e${value === 0 ? "" : sign}${sayPoints(Math.abs(value), speech, programId)}`;
}

/** The digits of an amount in its own unit, without the unit's word; money carries its currency. */
export function sayFigure(amount: Amount, speech: Speech): string {
  const { value, unit } = amount;
  if (unit === "money") return sayMoney({ amount: value, currency: speech.currency }, speech);
  if (unit === "points") return sayPoints(value, speech, amount.programId);
  return sayNumber(value, speech);
}

/** "3,000 points", "3 visits", "AED 640". */
export function sayAmount(amount: Amount, speech: Speech): string {
  return sayIn("amount", amount, speech);
}

/** "3,000 points more". */
export function sayMore(amount: Amount, speech: Speech): string {
  return sayIn("more", amount, speech);
}

/** "2,150 points so far". */
export function saySoFar(amount: Amount, speech: Speech): string {
  return sayIn("soFar", amount, speech);
}

/** "7,000 of 10,000", "AED 1,860 of 2,500": the unit is said once. */
export function sayDoneOf(done: Amount, target: number, speech: Speech, key = "progress.doneOf"): string {
  const bare = { ...done, value: target };
  return speech.t(key, {
    done: sayFigure(done, speech),
    target: done.unit === "money" ? sayNumber(target, speech) : sayFigure(bare, speech),
  });
}

function sayIn(family: Family, amount: Amount, speech: Speech): string {
  const values: Values = {
    n: amount.value,
    amount: sayFigure(amount, speech),
    unit: amount.unitName ?? "",
    one: speech.pointsWord?.one ?? "",
    other: speech.pointsWord?.other ?? "",
  };
  return speech.t(`progress.${family}.${wordOf(amount, speech)}`, values).trim();
}

function wordOf(amount: Amount, speech: Speech): string {
  const unit: Unit = amount.unit;
  switch (unit) {
    case "points":
      return speech.pointsWord ? "pointsNamed" : "points";
    case "money":
      return speech.currency === null ? "moneyBare" : "money";
    case "currency":
      return amount.unitName === null ? "value" : "currency";
    case "visits":
    case "transactions":
    case "items":
    case "value":
      return unit;
    default:
      return unit satisfies never;
  }
}
