import type { CapillaryClient } from "@/lib/capillary/calls";
import type { IdentifierKind } from "@/lib/capillary/customer-query";
import { getCustomerByIdentifier } from "@/lib/capillary/endpoints/get-customer-by-identifier";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer } from "@/lib/loyalty/customer";
import { readIdentifier, shownAs, splitIdentifiers } from "@/lib/staff/attempts";

export type FoundMember =
  | { kind: "not-asked" }
  /** The text cannot be an identifier. */
  | { kind: "unreadable" }
  /** `by` null: by several at once. */
  | { kind: "found"; by: IdentifierKind | null; shown: string; lookup: Customer }
  /** Nobody, or a state that stands in the way: the last answer that said more than "not found". */
  | { kind: "missed"; shown: string; tried: readonly IdentifierKind[]; outcome: Outcome<Customer> };

/**
 * Looks one member up as the till would: every kind the text may be, every spelling, the first hit wins.
 * @param country ISO 3166 alpha-2: how a number without a country code is read
 */
export async function findMember(
  client: CapillaryClient,
  text: string | null,
  country: string,
): Promise<FoundMember> {
  if (text === null) return { kind: "not-asked" };
  const parts = splitIdentifiers(text);
  if (parts.length > 1) return findTogether(client, parts, country);
  const reading = readIdentifier(text, "typed", undefined, country);
  if (!reading.ok) return { kind: "unreadable" };
  const [first] = reading.attempts;
  let said: Outcome<Customer> = { kind: "not-found", code: null };
  for (const { kind, values } of reading.attempts)
    for (const value of values) {
      const identifiers = [{ kind, value }];
      const outcome = await getCustomerByIdentifier(client, { identifiers, detail: "member" });
      if (outcome.kind === "ok")
        return { kind: "found", by: kind, shown: shownAs(kind, value, country), lookup: outcome.value };
      if (outcome.kind !== "not-found" && outcome.kind !== "rejected") said = outcome;
    }
  return {
    kind: "missed",
    shown: shownAs(first?.kind ?? "externalId", reading.text, country),
    tried: reading.attempts.map(({ kind }) => kind),
    outcome: said,
  };
}

/**
 * Several at once, as brands with dual eligibility need them. What may be a card or a member number is
 * tried as a member number first: only members and not cards are found by two identifiers.
 */
async function findTogether(
  client: CapillaryClient,
  parts: readonly string[],
  country: string,
): Promise<FoundMember> {
  const readings = parts.map((part) => readIdentifier(part, "typed", undefined, country));
  const lists = [true, false].map((preferMember) =>
    readings.flatMap((reading) => {
      const attempts = reading.ok ? reading.attempts : [];
      const asMember = attempts.find(({ kind }) => kind === "externalId");
      const chosen = preferMember && attempts[0]?.kind === "cardnumber" ? asMember : attempts[0];
      const [value] = chosen?.values ?? [];
      return chosen && value !== undefined ? [{ kind: chosen.kind, value }] : [];
    }),
  );
  let last: FoundMember = { kind: "unreadable" };
  for (const identifiers of lists) {
    const [first] = identifiers;
    if (!first || identifiers.length < parts.length) return { kind: "unreadable" };
    const shown = identifiers.map(({ kind, value }) => shownAs(kind, value, country)).join(" with ");
    const outcome = await getCustomerByIdentifier(client, { identifiers, detail: "member" });
    if (outcome.kind === "ok") return { kind: "found", by: null, shown, lookup: outcome.value };
    last = { kind: "missed", shown, tried: identifiers.map(({ kind }) => kind), outcome };
  }
  return last;
}
