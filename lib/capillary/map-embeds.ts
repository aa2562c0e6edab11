import type { z } from "zod";
import { justOne, type Reader } from "@/lib/capillary/reader";
import {
  alternateCurrencyDataSchema,
  alternateCurrencySchema,
  expiryLotSchema,
  promotionalLotSchema,
  promotionalPointsSchema,
  subscriptionInfoSchema,
  subscriptionSchema,
} from "@/lib/capillary/schemas/customer-parts";
import type { Steps } from "@/lib/capillary/turns";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { AlternateCurrency, ExpiryLot, PromotionalPoints } from "@/lib/loyalty/view-models";
import type { Subscription } from "@/lib/loyalty/views";

/**
 * `expirySchedules`, of the embed and of the schedule call alike. A date about a century ahead is a lot
 * without an end; a date that cannot be read makes the list unavailable, for "no end" would be a promise.
 * https://docs.capillarytech.com/reference/get-points-expiry-schedule-light-api
 */
export function expirySteps(value: unknown, reader: Reader): Steps<ExpiryLot[] | null> {
  return reader.rows(
    "expirySchedules",
    value,
    expiryLotSchema,
    justOne((row) => mapExpiryLot(row, reader)),
  );
}

function mapExpiryLot(row: z.output<typeof expiryLotSchema>, reader: Reader): ExpiryLot | null {
  const programId = reader.id("expirySchedules[].programId", row.programId);
  const amount = reader.count("expirySchedules[].points", row.points);
  const end = reader.date("expirySchedules[].expiryDate", row.expiryDateISO, row.expiryDate);
  if (programId === null || amount === null || end === null) return null;
  const on = isNoEnd(end, reader.answeredAt) ? null : end;
  return { programId, amount, on, type: reader.text("expirySchedules[].pointsType", row.pointsType) };
}

/** `promotionalPoints` (embed): three lists by what earned them. null = not in the answer or not whole. */
export function* promotionalSteps(value: unknown, reader: Reader): Steps<PromotionalPoints[] | null> {
  const groups = reader.object("promotionalPoints", value, promotionalPointsSchema);
  if (!groups) return null;
  const all: PromotionalPoints[] = [];
  let whole = true;
  for (const [name, list] of Object.entries(groups)) {
    if (list === undefined || list === null) continue;
    const read = yield* promotionalList(`promotionalPoints.${name}`, list, reader);
    if (read) all.push(...read);
    else whole = false;
  }
  return whole ? all : null;
}

type PromotionalRow = z.output<typeof promotionalLotSchema>;

function promotionalList(path: string, value: unknown, reader: Reader): Steps<PromotionalPoints[] | null> {
  const lot = (row: PromotionalRow): PromotionalPoints | null => {
    const amount = reader.count(`${path}[].points`, row.points);
    if (amount === null) return null;
    const end = reader.date(`${path}[].expiryDate`, row.expiryDateISO, row.expiryDate);
    return {
      programId: reader.id(`${path}[].programId`, row.programId),
      amount,
      name: reader.text(`${path}[].promotionName`, row.promotionName),
      issuedOn: reader.past(`${path}[].issuedOn`, row.issuedOnISO, row.issuedOn),
      endsOn: end !== null && isNoEnd(end, reader.answeredAt) ? null : end,
    };
  };
  return reader.rows(path, value, promotionalLotSchema, justOne(lot));
}

/**
 * `alternateCurrencyDetails` (embed=alternateCurrencies, look-up by identifier only). `earned` is what can
 * be spent. https://docs.capillarytech.com/reference/get-customer-details
 */
export function mapCurrencies(value: unknown, reader: Reader): AlternateCurrency[] | null {
  const path = "alternateCurrencyDetails";
  const data = `${path}[].alternateCurrencyData`;
  return reader.list(path, value, alternateCurrencySchema, (row): AlternateCurrency | null => {
    const programId = reader.id(`${path}[].programId`, row.programId);
    const fields = reader.object(data, row.alternateCurrencyData, alternateCurrencyDataSchema);
    const name = reader.text(`${data}.name`, fields?.name);
    if (programId === null || fields === null || name === null) return null;
    return {
      programId,
      programName: reader.text(`${path}[].programName`, row.programName),
      name,
      available: reader.count(`${data}.earned`, fields.earned),
      lifetimeEarned: reader.count(`${data}.lifetimeEarned`, fields.lifetimeEarned),
      redeemed: reader.count(`${data}.redeemed`, fields.redeemed),
      expired: reader.count(`${data}.expired`, fields.expired),
      arriving: reader.count(`${data}.delayedEarned`, fields.delayedEarned),
    };
  });
}

/** `subscriptionInfo.subscriptions` (embed=subscriptions); its rows are those of the subscriptions call. */
export function mapSubscriptionInfo(value: unknown, reader: Reader): Subscription[] | null {
  const info = reader.object("subscriptionInfo", value, subscriptionInfoSchema);
  const path = "subscriptions";
  return reader.list(path, info?.subscriptions, subscriptionSchema, (row): Subscription | null => {
    const channel = reader.text(`${path}[].channel`, row.channel);
    const priority = reader.text(`${path}[].priority`, row.priority);
    if (channel === null || priority === null || (row.type !== "OPTIN" && row.type !== "OPTOUT")) return null;
    return { channel, priority, subscribed: row.type === "OPTIN" };
  });
}
