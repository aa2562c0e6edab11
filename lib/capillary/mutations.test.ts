import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customerQuestion } from "@/lib/capillary/customer-query";
import { mapCustomer } from "@/lib/capillary/map-customer";
import { mapTargets } from "@/lib/capillary/map-targets";
import { mapTrackers } from "@/lib/capillary/map-trackers";
import { customerBody, programBody } from "@/lib/capillary/test-customer-bodies";
import { targetsBody, trackersBody } from "@/lib/capillary/test-goal-bodies";
import { mutate, mutations, numbersIn, unshowable } from "@/lib/capillary/test-mutations";
import { answeredAt as now, testReader } from "@/lib/capillary/test-reader";
import { haveSamples, sampleText } from "@/lib/capillary/test-samples";
import { alerts } from "@/lib/loyalty/alerts";
import { sortCards, toCard } from "@/lib/loyalty/cards";
import type { Customer, Targets } from "@/lib/loyalty/customer";
import { upcomingExpiry } from "@/lib/loyalty/expiry";
import { goalFill, goalSeries, toGoals } from "@/lib/loyalty/goals";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { toProgram } from "@/lib/loyalty/program";
import { toTracker, trackerTargets } from "@/lib/loyalty/trackers";
import { wayProgress } from "@/lib/loyalty/ways";

const full = process.env.RUNG_FULL === "1";
const runs = full ? 10_000 : 300;
const asked = {
  ...customerQuestion({ source: "INSTORE", accountId: null }, "staff", 0).asked,
  currencies: true,
};

function sample(name: string): unknown {
  return JSON.parse(sampleText(name));
}
const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const idOf = (body: unknown): number => Number(member(body, "id") ?? member(body, "userId"));

/** Everything the screens are made of, from one customer answer. */
function customerViews(customer: Customer): unknown {
  const programs = customer.programs?.map((facts) => toProgram(facts, { now, currency: "AED" })) ?? null;
  const rules = { now, symbologyOf: () => "code128" as const, fields: [], labelField: null };
  const ways = programs?.flatMap(({ tier }) => [...(tier?.reach ?? []), ...(tier?.keep?.ways ?? [])]) ?? [];
  return {
    ...customer,
    programs,
    fills: ways.map((way) => wayProgress(way)),
    cards: customer.cards && sortCards(customer.cards.map((facts) => toCard(facts, rules))),
    expiry: customer.expiry && upcomingExpiry(customer.expiry, now),
    next: nextGoals(programs, [], [], { now, programId: null }),
    alerts: alerts(programs, customer.expiry, customer.history, now, { programId: null }),
    targets: trackerTargets(programs),
  };
}

function targetViews(targets: Targets): unknown {
  const seen = toGoals(targets, now, { audience: "staff" });
  return {
    ...seen,
    series: goalSeries(seen.goals),
    fills: seen.goals.map((goal) => goalFill(goal)),
    next: nextGoals([], seen.goals, seen.streaks, { now, programId: null }),
  };
}

type Endpoint = {
  name: string;
  bodies: unknown[];
  /** Facts as mapped (null: unavailable) and the views made of them. */
  read: (mutated: unknown, original: unknown) => { facts: unknown; views: unknown };
};

const endpoints: Endpoint[] = [
  {
    name: "customer details",
    bodies: [
      customerBody,
      ...(haveSamples
        ? [
            "customer-lookup.get-customer-details",
            "customer-v2.get-customer-details-v2",
            "customer-v2.get-customer-details-v2.2",
          ].map(sample)
        : []),
    ],
    read: (mutated, original) => {
      const question = { source: "INSTORE", asked, customerId: idOf(original) };
      const facts = mapCustomer(mutated, question, testReader().reader);
      return { facts, views: facts && customerViews(facts) };
    },
  },
  {
    name: "trackers",
    bodies: [
      trackersBody,
      ...(haveSamples ? [sample("customer-v2.get-v2-customers-customerid-trackers")] : []),
    ],
    read: (mutated) => {
      const facts = mapTrackers(member(mutated, "data"), testReader().reader);
      const trackers = facts?.map((each) => toTracker(each, { now, targets: [] })) ?? null;
      return { facts, views: trackers };
    },
  },
  {
    name: "target groups",
    bodies: [
      targetsBody,
      ...(haveSamples
        ? ["", ".2", ".with-streak-detail"].map((end) => sample(`targets.getusertargetgroupdetails${end}`))
        : []),
    ],
    read: (mutated, original) => {
      const facts = mapTargets(member(mutated, "data"), idOf(member(original, "data")), testReader().reader);
      return { facts, views: facts && targetViews(facts) };
    },
  },
];

describe.each(endpoints)("$name: mutated answers", ({ name, bodies, read }) => {
  test("never crash, never reach a view as NaN, Infinity or undefined, never carry a number that was not sent", () => {
    let done = 0;
    fc.assert(
      fc.property(fc.nat(bodies.length - 1), mutations, (index, changes) => {
        const mutated = mutate(bodies[index], changes);
        const { facts, views } = read(mutated, bodies[index]);
        done += 1;
        expect(unshowable(facts)).toEqual([]);
        expect(unshowable(views)).toEqual([]);
        const sent = numbersIn(mutated);
        const invented = [...numbersIn(facts)].filter((number) => number !== 0 && !sent.has(number));
        expect(invented).toEqual([]);
      }),
      { numRuns: runs, seed: 20_261_121 },
    );
    expect(done).toBeGreaterThanOrEqual(runs);
    console.info(
      `mutations: ${name}: ${done} of ${runs} over ${bodies.length} bodies, 0 crashes, 0 unshowable, 0 invented`,
    );
  }, 600_000);
});

const removals = ["missing", null, 5, "text", true, {}, [5], [{}]] as const;
const without = (body: object, key: string, how: (typeof removals)[number]): unknown =>
  how === "missing"
    ? Object.fromEntries(Object.entries(body).filter(([each]) => each !== key))
    : { ...body, [key]: how };

describe("a section whose source is gone or of another type shows no value", () => {
  const question = { source: "INSTORE", asked, customerId: customerBody.id };
  const customer = (body: unknown) => mapCustomer(body, question, testReader().reader);

  test.each([
    ["loyaltyProgramDetails", "programs"],
    ["slabHistory", "history"],
    ["cardDetails", "cards"],
    ["expirySchedules", "expiry"],
    ["subscriptionInfo", "subscriptions"],
    ["alternateCurrencyDetails", "currencies"],
  ] as const)("%s takes %s with it", (source, section) => {
    for (const how of removals)
      expect(customer(without(customerBody, source, how))?.[section], String(how)).toBeNull();
  });

  test("promotional points: unreadable is unavailable, an object without lists is none", () => {
    for (const how of removals) {
      const { promotional } = customer(without(customerBody, "promotionalPoints", how)) ?? {};
      expect(promotional ?? [], String(how)).toEqual([]);
    }
  });

  test("profiles take names, identifiers and channels", () => {
    for (const how of removals.filter((each) => !Array.isArray(each))) {
      const identity = customer(without(customerBody, "profiles", how))?.identity;
      expect(identity).toMatchObject({
        unread: true,
        firstName: null,
        lastName: null,
        identifiers: [],
        channels: [],
      });
    }
  });

  test.each([
    ["loyaltyPoints", "spendable"],
    ["lifetimePoints", "lifetime"],
    ["redeemed", "redeemed"],
    ["expired", "ended"],
    ["returned", "returned"],
    ["adjusted", "adjusted"],
    ["delayedPoints", "arriving"],
    ["delayedReturnedPoints", "delayedReturned"],
    ["delayedExpiredPoints", "delayedEnded"],
    ["programPointsToCurrencyRatio", "worth"],
  ] as const)("%s takes %s, and the difference with it", (source, term) => {
    for (const how of removals.filter((each) => each !== 5)) {
      const loyaltyProgramDetails = [without(programBody, source, how)];
      const facts = customer({ ...customerBody, loyaltyProgramDetails })?.programs?.[0];
      const points = facts && toProgram(facts, { now, currency: "AED" }).points;
      expect(points?.[term] ?? null, String(how)).toBeNull();
      if (["lifetime", "redeemed", "ended", "returned", "adjusted"].includes(term))
        expect(points?.otherChanges).toBeNull();
    }
  });

  test("currentSlab takes the tier; strategies take the ways, not the tier", () => {
    const tier = (source: string, how: (typeof removals)[number]) => {
      const loyaltyProgramDetails = [without(programBody, source, how)];
      return customer({ ...customerBody, loyaltyProgramDetails })?.programs?.[0]?.tier;
    };
    for (const how of ["missing", 5, true, {}] as const) expect(tier("currentSlab", how)).toBeNull();
    for (const how of removals) {
      expect(tier("upgradeStrategies", how), String(how)).toMatchObject({ name: "Coral", reach: [] });
      expect(tier("gapToRenewSummary", how)?.keep?.ways ?? [], String(how)).toEqual([]);
      expect(tier("slabExpiryDate", how)?.endsOn ?? null, String(how)).toBeNull();
    }
  });
});
