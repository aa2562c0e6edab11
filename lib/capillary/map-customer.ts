import type { Asked } from "@/lib/capillary/customer-query";
import { cardSteps } from "@/lib/capillary/map-cards";
import {
  expirySteps,
  mapCurrencies,
  mapSubscriptionInfo,
  promotionalSteps,
} from "@/lib/capillary/map-embeds";
import { mapGroups } from "@/lib/capillary/map-groups";
import { mapHistory } from "@/lib/capillary/map-history";
import { mapIdentity } from "@/lib/capillary/map-identity";
import { arePointsMissing, mapPrograms } from "@/lib/capillary/map-program";
import { mapCriteria, mapStanding } from "@/lib/capillary/map-standing";
import type { Reader } from "@/lib/capillary/reader";
import { customerSchema, loyaltyInfoSchema } from "@/lib/capillary/schemas/customer";
import { runNow, type Steps } from "@/lib/capillary/turns";
import type { Customer } from "@/lib/loyalty/customer";

/** Warnings inside HTTP 200 by the part they take away (https://docs.capillarytech.com/reference/errors-and-warnings). */
const subscriptionsFailed = 91002;
const criteriaFailed = [91013, 91014];
/** 8069 and its older forms, and 91009: the answer is the survivor of a merge. */
export const mergeCodes: readonly number[] = [8051, 8067, 8069, 91009];

export type CustomerQuestioned = {
  source: string;
  asked: Asked;
  /** The id that was asked for; null in a look-up by identifier. */
  customerId: number | null;
};

/**
 * One customer-details body. null = the required core is not there: no id, or the id of somebody else
 * without the warning (8069) that the account was merged into another. A section that was asked for and
 * is not in the body, or is not whole, or was named by a warning, is null: never zero, never empty.
 */
export function mapCustomer(value: unknown, question: CustomerQuestioned, reader: Reader): Customer | null {
  return runNow(customerSteps(value, question, reader));
}

/** As `mapCustomer`, a row of its long lists a step. */
export function* customerSteps(
  value: unknown,
  question: CustomerQuestioned,
  reader: Reader,
): Steps<Customer | null> {
  const body = reader.object("body", value, customerSchema);
  const customerId = reader.id("id", body?.id);
  if (!body || customerId === null || customerId <= 0) return reader.missing("id");
  const mergedFrom = question.customerId === customerId ? null : question.customerId;
  const merged = mergeCodes.some((code) => reader.warnings.has(code));
  if (mergedFrom !== null && !merged) return reader.missing("id-as-asked");

  const { asked } = question;
  const outside =
    reader.object("loyaltyInfo", body.loyaltyInfo, loyaltyInfoSchema)?.loyaltyType === "non_loyalty";
  const part = <T>(name: keyof typeof body, wanted: boolean, read: (part: unknown) => T | null): T | null => {
    if (!wanted) return null;
    return body[name] === undefined ? reader.missing(name) : read(body[name]);
  };
  const longPart = <T>(
    name: keyof typeof body,
    wanted: boolean,
    read: (part: unknown, reader: Reader) => Steps<T | null>,
  ): Steps<T | null> => part(name, wanted, (each) => read(each, reader)) ?? nothing();
  // A failed points part takes everything that counts points with it.
  const points = !arePointsMissing(reader);
  const subscriptions = !reader.warnings.has(subscriptionsFailed);
  const criteria = !criteriaFailed.some((code) => reader.warnings.has(code));
  return {
    customerId,
    mergedFrom,
    ...(merged ? { merged: true } : {}),
    ...(outside ? { outside: true } : {}),
    identity: mapIdentity(body, question.source, reader),
    // A customer of the brand who never joined its programme: none is known, nothing is missing.
    programs:
      outside && body.loyaltyProgramDetails === undefined
        ? []
        : part("loyaltyProgramDetails", asked.programs, (each) => {
            const programs = mapPrograms(each, reader);
            // Beside a failed points part an empty list is not "none".
            return points || programs?.length ? programs : null;
          }),
    history: part("slabHistory", asked.history, (each) => mapHistory(each, reader)),
    criteria: asked.criteria && criteria ? mapCriteria(body, reader) : null,
    cards: yield* longPart("cardDetails", true, cardSteps),
    expiry: yield* longPart("expirySchedules", asked.expiry && points, expirySteps),
    // Left out by Capillary where there are none as well as where the part failed: no report, only null.
    promotional: asked.promotional && points ? yield* promotionalSteps(body.promotionalPoints, reader) : null,
    currencies: part("alternateCurrencyDetails", asked.currencies && points, (each) =>
      mapCurrencies(each, reader),
    ),
    groups: points ? mapGroups(body, reader) : null,
    subscriptions: part("subscriptionInfo", asked.subscriptions && subscriptions, (each) =>
      mapSubscriptionInfo(each, reader),
    ),
    standing: mapStanding(body, reader),
  };
}

function* nothing(): Steps<null> {
  yield;
  return null;
}
