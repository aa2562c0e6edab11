import fc from "fast-check";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import {
  activityParts,
  arrivingParts,
  lotParts,
  messageParts,
  targetParts,
  trackerParts,
} from "@/components/test-lists";
import { customerParts, type Parts } from "@/components/test-screens";
// biome-ignore lint/style/noRestrictedImports: this test draws answers that were spoiled on the wire
import * as wire from "@/lib/capillary/test-answers-read";
import { messagesOf, testSpeech } from "@/lib/format/test-speech";

// The codes of cards are drawn by a server-only module; this test stands for the server.
vi.mock("server-only", () => ({}));

const { answeredAt, bodies, mutate, mutations, publishedBodies, read } = wire;
type Call = wire.Call;

/** 500 mutations a call with RUNG_FULL=1; a sample of them otherwise. */
const runs = process.env.RUNG_FULL === "1" ? 500 : 40;
const speech = { ...testSpeech("en"), now: answeredAt };
const messages = messagesOf("en");

const nowhere = {
  back() {},
  forward() {},
  refresh() {},
  hmrRefresh() {},
  push() {},
  replace() {},
  prefetch() {},
};

/** The markup as the server writes it. */
function html(element: ReactElement): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={messages}
      timeZone="Asia/Dubai"
      now={answeredAt}
      onError={(error) => {
        throw error;
      }}
    >
      <AppRouterContext value={nowhere as never}>
        <main data-rank="2">{element}</main>
      </AppRouterContext>
    </NextIntlClientProvider>,
  );
}

const drawn = (parts: Parts): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, html(part)]));

/** What no reader may ever see, in text or in an attribute. */
function nonsenseIn(pages: Record<string, string>): string[] {
  return Object.entries(pages).flatMap(([name, page]) => {
    const found = /.{0,60}(NaN|Infinity|undefined|Invalid Date|\[object |\bnull\b|\sstyle=).{0,40}/.exec(
      page,
    );
    return found ? [`${name}: ${found[0]}`] : [];
  });
}

/** The screens' parts of one call's answer; {} when it is unavailable. */
function partsOf(call: Call, body: unknown, original: unknown = bodies[call]): Parts {
  switch (call) {
    case "customer":
      return ofFacts(read.customer(body, original), (facts) => customerParts(facts, speech));
    case "trackers":
      return ofFacts(read.trackers(body), (facts) => trackerParts(facts, speech));
    case "targets":
      return ofFacts(read.targets(body, original), (facts) => targetParts(facts, speech));
    case "expiry":
      return ofFacts(read.expiry(body), (facts) => lotParts(facts, speech));
    case "promised":
      return ofFacts(read.promised(body), (facts) => arrivingParts(facts, speech));
    case "ledger":
      return ofFacts(read.ledger(body), ({ entries }) => activityParts(entries, speech));
    case "subscriptions":
      return ofFacts(read.subscriptions(body), (facts) => messageParts(facts, speech));
    default:
      return call satisfies never;
  }
}

function ofFacts<T>(facts: T | null, parts: (facts: T) => Parts): Parts {
  return facts === null ? {} : parts(facts);
}

const calls = Object.keys(bodies) as Call[];

describe.each(calls)("%s: mutated answers, drawn", (call) => {
  test("the whole answer draws all its parts", () => {
    const pages = drawn(partsOf(call, bodies[call]));
    expect(nonsenseIn(pages)).toEqual([]);
    expect(Object.values(pages).join("").length).toBeGreaterThan(300);
  });

  test("never crash a component, never show NaN, Infinity, undefined or null", () => {
    const all = [bodies[call], ...publishedBodies(call)];
    let parts = 0;
    let unavailable = 0;
    fc.assert(
      fc.property(fc.nat(all.length - 1), mutations, (index, changes) => {
        const original = all[index];
        const drawable = partsOf(call, mutate(original, changes), original);
        const names = Object.keys(drawable);
        // Most changes to a list cost the whole list: then there is nothing to draw, and another is tried.
        if (names.length === 0) unavailable += 1;
        fc.pre(names.length > 0);
        parts += names.length;
        expect(nonsenseIn(drawn(drawable))).toEqual([]);
      }),
      { numRuns: runs, seed: 20_261_121 },
    );
    expect(parts).toBeGreaterThanOrEqual(runs);
    console.info(
      `mutations drawn: ${call}: ${runs} over ${all.length} bodies, ${parts} parts as HTML, 0 crashes, 0 nonsense; ${unavailable} more left nothing to draw`,
    );
  }, 600_000);
});

test("what counts as nonsense is found in text and in attributes", () => {
  const spoiled = [
    "NaN points",
    'aria-valuetext="undefined of 5"',
    "worth null",
    "[object Object]",
    "Infinity",
  ];
  for (const text of spoiled) expect(nonsenseIn({ page: `<p>${text}</p>` })).toHaveLength(1);
  expect(nonsenseIn({ page: '<p class="nullable">Nullah, annullment</p>' })).toEqual([]);
});

type Removal = [call: Call, path: (string | number)[], words: string[]];

/** Each figure of the fixtures differs, so one that shows without its source was not read but made. */
const removals: Removal[] = [
  ["customer", ["loyaltyProgramDetails"], ["1,147", "2,002", "Coral", "2,999"]],
  ["customer", ["loyaltyProgramDetails", 0, "loyaltyPoints"], ["1,147", "2,002"]],
  ["customer", ["loyaltyProgramDetails", 0, "lifetimePoints"], ["2,002"]],
  ["customer", ["loyaltyProgramDetails", 0, "redeemed"], ["501"]],
  ["customer", ["loyaltyProgramDetails", 0, "expired"], ["201"]],
  ["customer", ["loyaltyProgramDetails", 0, "returned"], ["101"]],
  ["customer", ["loyaltyProgramDetails", 0, "adjusted"], ["52"]],
  ["customer", ["loyaltyProgramDetails", 0, "delayedPoints"], ["41"]],
  ["customer", ["loyaltyProgramDetails", 0, "programPointsToCurrencyRatio"], ["143.41"]],
  ["customer", ["loyaltyProgramDetails", 0, "upgradeStrategies"], ["2,999", "7,002", "5,001"]],
  ["customer", ["loyaltyProgramDetails", 0, "gapToRenewSummary"], ["19 of 51"]],
  ["customer", ["loyaltyProgramDetails", 0, "linkedPartnerPrograms"], ["Air miles", "456789123"]],
  ["customer", ["cardDetails"], ["mtest00000000067003"]],
  ["customer", ["slabHistory"], ["Harbour"]],
  ["customer", ["expirySchedules"], ["333", "444"]],
  ["customer", ["promotionalPoints"], ["71"]],
  ["customer", ["alternateCurrencyDetails"], ["15.5"]],
  ["customer", ["userGroups2"], ["55", "65"]],
  ["customer", ["groupLoyaltyProgramDetails"], ["1,149"]],
  ["customer", ["profiles"], ["Rana", "rana@example.com", "971 50 555 4821"]],
  ["customer", ["loyaltyInfo"], ["221,351"]],
  ["trackers", ["data", 0, "value"], ["4,180.50"]],
  ["trackers", ["data"], ["4,180.50"]],
  ["targets", ["data", "targetGroups", 0, "targets", 0, "targetValue"], ["10,001"]],
  ["targets", ["data", "targetGroups", 0, "targets", 0, "targetAchievedValue"], ["3,002"]],
  ["targets", ["data", "targetGroups", 1, "streaks"], ["at 22 of 23"]],
  ["expiry", ["expirySchedules"], ["5,000"]],
  ["promised", ["promisedPointsScheduleList"], ["390"]],
  ["ledger", ["ledgerEntries", 0, "entryDetails"], ["350"]],
  ["subscriptions", ["subscriptions"], ["SMS"]],
];

/** What a page says, to eyes and to screen readers; its geometry left out, spaces folded. */
const saidIn = (parts: Parts): string =>
  Object.values(drawn(parts))
    .join("\n")
    .replaceAll(/ (?!aria-label|aria-valuetext)[\w-]+="[^"]*"/g, " ")
    .replaceAll(/[\s\u00a0]+/g, " ");

/** A figure as a word of its own: 71 is not in 971505554821. */
const says = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\d,.])${word.replaceAll(".", "\\.")}(?![\\d])`).test(text);

function without(body: unknown, [key, ...rest]: (string | number)[]): unknown {
  const copy: unknown = Array.isArray(body) ? [...body] : { ...(body as object) };
  if (key === undefined || typeof copy !== "object" || copy === null) return copy;
  if (rest.length === 0) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, without(Reflect.get(copy, key), rest));
  return copy;
}

describe("a part whose source is gone says nothing of it", () => {
  test.each(removals)("%s %j", (call, path, words) => {
    const whole = saidIn(partsOf(call, bodies[call]));
    const left = saidIn(partsOf(call, without(bodies[call], path)));
    expect(
      words.filter((word) => !says(whole, word)),
      "said while the source is there",
    ).toEqual([]);
    expect(
      words.filter((word) => says(left, word)),
      "said without its source",
    ).toEqual([]);
  });
});
