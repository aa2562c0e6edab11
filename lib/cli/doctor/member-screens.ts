import { off, type Part, type Prediction } from "@/lib/cli/doctor/parts";
import type { Customer, ProgramFacts, TierFacts } from "@/lib/loyalty/customer";
import { listedTrackers } from "@/lib/loyalty/trackers";

/** null when no programme of the answer could be read that far; the first one that has it otherwise. */
function ofPrograms<T>(
  { programs }: Customer,
  read: (program: ProgramFacts) => T | null,
): T | null | undefined {
  if (programs === null) return null;
  if (programs.length === 0) return undefined;
  return programs.map(read).find((value) => value !== null) ?? null;
}

const tiersOf = (customer: Customer): TierFacts[] =>
  (customer.programs ?? []).flatMap(({ tier }) => (tier && tier.name !== null ? [tier] : []));

function programParts(prediction: Prediction): Part[] {
  return [
    prediction.ofCustomer("tier", (customer) => ofPrograms(customer, ({ tier }) => tier)),
    prediction.ofCustomer("points", (customer) => ofPrograms(customer, ({ points }) => points)),
  ];
}

/** The ways up and to keep: missing without the add-on, none at the top of every programme. */
function gapParts(prediction: Prediction): Part[] {
  const gaps = prediction.evidence.inspected?.gaps;
  const supplied = (count: number | undefined) => gaps === undefined || gaps.tiers === 0 || (count ?? 0) > 0;
  const anyGap = supplied(gaps?.upgrade) || supplied(gaps?.renewal);
  const ways = (name: string, read: (tier: TierFacts) => boolean): Part => {
    if (!anyGap) return { name, state: "missing", why: "gap add-on not supplied" };
    return prediction.ofCustomer(name, (customer) =>
      customer.programs === null ? null : tiersOf(customer).some(read) ? true : undefined,
    );
  };
  return [
    ways("way to the next tier", ({ reach }) => reach.length > 0),
    ways("way to keep it", ({ keep }) => (keep?.ways.length ?? 0) > 0 || keep?.confirmed === true),
  ];
}

function goalParts(prediction: Prediction): Part[] {
  const { brand, env, reads } = prediction.evidence;
  if (!brand.modules.goals) return [off("goals and streaks", "module off")];
  if (env.CAPILLARY_GOALS === "promotions") {
    const rows = reads.promotions.kind === "ok" && reads.promotions.value.length === 0 ? [] : null;
    return [prediction.ofCall("goals", "promotions", rows)];
  }
  const value = reads.targets.kind === "ok" ? reads.targets.value : null;
  return [
    prediction.ofCall("goals", "targets", value?.goals),
    prediction.ofCall("streaks", "targets", value?.streaks),
  ];
}

/** Masked names are asked for in vain: then Home greets nobody by name. */
function namePart(prediction: Prediction): Part {
  const masked = (prediction.evidence.inspected?.personal.masked ?? 0) > 0;
  const read = ({ identity }: Customer) => {
    if (identity.firstName !== null || identity.lastName !== null) return identity;
    return masked || identity.unread ? null : undefined;
  };
  return prediction.ofCustomer("name", read, masked ? "masked" : "not readable");
}

export function homeParts(prediction: Prediction): Part[] {
  return [
    namePart(prediction),
    ...programParts(prediction),
    prediction.ofCustomer("worth", ({ programs }) =>
      programs === null ? null : programs.some(({ points }) => points?.ratio) || undefined,
    ),
    ...gapParts(prediction),
    ...goalParts(prediction),
    prediction.ofCustomer("points that end", ({ expiry }) => expiry),
  ];
}

export function cardParts(prediction: Prediction): Part[] {
  if (!prediction.evidence.brand.modules.card) return [off("wallet", "module off")];
  return [
    prediction.ofCustomer("wallet", ({ cards }) => cards),
    prediction.ofCustomer("code", ({ cards }) => cards?.filter(({ status }) => status === "active") ?? null),
  ];
}

export function progressParts(prediction: Prediction): Part[] {
  const { brand, reads } = prediction.evidence;
  const listed = brand.trackers.length > 0;
  return [
    ...programParts(prediction).slice(0, 1),
    ...gapParts(prediction),
    aheadPart(prediction),
    ...goalParts(prediction),
    brand.modules.trackers && listed
      ? prediction.ofCall(
          "trackers",
          "trackers",
          reads.trackers.kind === "ok" ? listedTrackers(reads.trackers.value, brand.trackers) : null,
        )
      : off("trackers", listed ? "module off" : "brand file lists none; staff see all"),
    prediction.ofCustomer("tier history", ({ history }) => history),
    brand.modules.partners
      ? prediction.ofCustomer(
          "partner programmes",
          ({ programs }) => programs?.flatMap((each) => each.partners) ?? null,
        )
      : off("partner programmes", "module off"),
  ];
}

function aheadPart(prediction: Prediction): Part {
  const { brand, ahead, inspected } = prediction.evidence;
  const name = "look-ahead";
  if (!brand.modules.lookAhead) return off(name, "module off");
  const gaps = inspected?.gaps;
  if (gaps && gaps.tiers > 0 && gaps.upgrade + gaps.renewal === 0)
    return { name, state: "missing", why: "gap add-on not supplied" };
  return prediction.ofCustomer(name, ({ programs }) =>
    programs !== null && ahead.get(30)?.kind === "ok" ? true : null,
  );
}

export function pointsParts(prediction: Prediction): Part[] {
  const { brand, member, reads } = prediction.evidence;
  const rows = <T>(read: { kind: string; value?: T }): T | null =>
    read.kind === "ok" ? (read.value ?? null) : null;
  // A member given by id was not looked up.
  const lookedUp = member.kind === "found" && member.by !== null ? member.lookup : null;
  const equation = (customer: Customer) =>
    ofPrograms(customer, ({ points }) =>
      points &&
      [points.lifetime, points.redeemed, points.ended, points.returned, points.adjusted].every(
        (term) => term !== null,
      )
        ? points
        : null,
    );
  return [
    ...programParts(prediction).slice(1),
    prediction.ofCustomer("whole equation", equation),
    prediction.ofCall("end dates", "expiry", rows(reads.expiry) ?? prediction.customer?.expiry ?? null),
    prediction.ofCall("arriving", "promised", rows(reads.promised)),
    brand.modules.activity
      ? prediction.ofCall(
          "activity",
          "ledger",
          reads.ledger.kind === "ok" ? reads.ledger.value.entries : null,
        )
      : off("activity", "module off"),
    brand.modules.groups
      ? prediction.ofCustomer("groups", ({ groups }) => groups)
      : off("groups", "module off"),
    brand.modules.currencies
      ? prediction.ofCall("alternate currencies", "lookup", lookedUp ? lookedUp.currencies : undefined)
      : off("alternate currencies", "module off"),
    prediction.ofCustomer("promotional points", ({ promotional }) => promotional ?? undefined),
  ];
}

export function profileParts(prediction: Prediction): Part[] {
  const { brand, reads, inspected } = prediction.evidence;
  const masked = (inspected?.personal.masked ?? 0) > 0;
  const hidden = masked ? "masked" : "not readable";
  const own = (list: readonly unknown[], unread: boolean) =>
    list.length > 0 ? list : masked || unread ? null : undefined;
  return [
    namePart(prediction),
    prediction.ofCustomer(
      "identifiers",
      ({ identity }) => own(identity.identifiers, identity.unread === true),
      hidden,
    ),
    prediction.ofCustomer(
      "contact channels",
      ({ identity }) => own(identity.channels, identity.unread === true),
      hidden,
    ),
    prediction.ofCustomer("registration", ({ identity }) => identity.registeredOn ?? undefined),
    prediction.ofCall(
      "subscriptions",
      "subscriptions",
      prediction.customer?.subscriptions ??
        (reads.subscriptions.kind === "ok" ? reads.subscriptions.value : null),
    ),
    ...(brand.profileFields.length > 0
      ? [
          prediction.ofCustomer("own fields", ({ identity }) =>
            brand.profileFields.filter(({ field }) =>
              identity.extendedFields.some(({ name }) => name.toLowerCase() === field.toLowerCase()),
            ),
          ),
        ]
      : []),
  ];
}
