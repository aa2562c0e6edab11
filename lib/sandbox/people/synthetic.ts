import type { Calendar } from "@/lib/sandbox/calendar";
import { card } from "@/lib/sandbox/people/cards";
import { movingWindow } from "@/lib/sandbox/people/course";
import { type GoalFacts, manyGoals } from "@/lib/sandbox/people/goals";
import { longLedger } from "@/lib/sandbox/people/ledger";
import { firstId } from "@/lib/sandbox/people/member";
import type { IdentifierKind, Person } from "@/lib/sandbox/people/person";
import type { ProgramFacts } from "@/lib/sandbox/people/program";
import { personOf, type StateFacts } from "@/lib/sandbox/people/state";
import { manyTrackers, type TrackerFacts } from "@/lib/sandbox/people/trackers";

const mostMembers = 99_999;

/** What `n` means in each range of ids: a number of the member, or how many of something there are. */
const ranges = [
  { first: 700_000_000, digit: 0, state: "synthetic" },
  { first: 710_000_000, digit: 1, state: "synthetic-trackers" },
  { first: 720_000_000, digit: 2, state: "synthetic-goals" },
  { first: 730_000_000, digit: 3, state: "synthetic-ledger" },
  { first: 740_000_000, digit: 4, state: "synthetic-cards" },
] as const;
type Range = (typeof ranges)[number];

const five = (n: number) => String(n).padStart(5, "0");

/** The balance of synthetic member n: no two are alike. */
export const syntheticBalance = (n: number): number => 1_000 + 7 * n;

function cardsOf(calendar: Calendar, id: number, n: number, count: number) {
  return Array.from({ length: count }, (_, index) =>
    card(calendar, {
      cardId: 600_000_000 + n * 100 + index,
      customerId: id,
      number: `SBXS${five(n)}${five(index)}`,
      issuedDaysAgo: 10 + (index % 400),
    }),
  );
}

function programOf(n: number): ProgramFacts {
  return {
    points: { lifetime: syntheticBalance(n) + 600, redeemed: 500, expired: 100 },
    tier: 2,
    ends: 30 + (n % 300),
    upgrade: [
      {
        on: "CUMULATIVE_PURCHASES",
        threshold: 100_000,
        course: movingWindow(365, [
          { daysAgo: 340, amount: 500 },
          { daysAgo: 20, amount: n },
        ]),
      },
    ],
    renew: {
      endsInDays: 30 + (n % 300),
      ways: [{ on: "PURCHASE", threshold: 120_000, course: movingWindow(365, [{ daysAgo: 20, amount: n }]) }],
    },
  };
}

const annualSpend = (n: number): TrackerFacts => ({
  id: 10_001,
  conditionId: 501,
  name: "Annual spend",
  condition: "365 days",
  type: "BILL_AMOUNT",
  value: n,
  from: -364,
  to: 0,
});

const festive = (n: number): GoalFacts => ({
  groupId: 6001,
  name: "Festive spend",
  target: 200_000,
  cycles: [{ from: -12, to: 18, done: n }],
});

function build({ digit, first, state }: Range, n: number, calendar: Calendar): Person {
  const id = first + n;
  const facts: StateFacts = {
    n: id - firstId,
    state,
    about: "Made when asked for",
    firstName: `Canary${five(n)}`,
    mobile: `917${digit}000${five(n)}`,
    email: `${state}-${n}@sandbox.example`,
    externalId: `SBXS${digit}${five(n)}`,
    programs: [programOf(n)],
    goals: digit === 2 ? manyGoals(n) : [festive(n)],
    trackers: digit === 1 ? [] : [annualSpend(n)],
    lots: [{ points: 50 + (n % 50), inDays: 5 + (n % 60) }],
    parts: () => ({ cards: cardsOf(calendar, id, n, digit === 4 ? n : 2) }),
    rest: () => ({
      ...(digit === 1 ? { trackers: () => manyTrackers(calendar, n) } : {}),
      ledger: () => longLedger(calendar, id, digit === 3 ? n : 20),
    }),
  };
  return personOf(calendar, facts);
}

function rangeOf(id: number): { range: Range; n: number } | null {
  const range = ranges.find(({ first }) => id > first && id <= first + mostMembers);
  return range ? { range, n: id - range.first } : null;
}

/** A member of the made ranges (700000001 and on), or null. */
export function syntheticById(id: number, calendar: Calendar): Person | null {
  const found = rangeOf(id);
  return found ? build(found.range, found.n, calendar) : null;
}

const patterns: readonly (readonly [IdentifierKind, RegExp])[] = [
  ["mobile", /^917(\d)000(\d{5})$/],
  ["email", /^synthetic(?:-(trackers|goals|ledger|cards))?-(\d{1,5})@sandbox\.example$/],
  ["externalId", /^SBXS(\d)(\d{5})$/],
  ["cardnumber", /^SBXS()(\d{5})\d{5}$/],
];

function digitOf(text: string): number {
  if (/^\d$/.test(text)) return Number(text);
  return Math.max(
    ranges.findIndex(({ state }) => state === `synthetic-${text}`),
    0,
  );
}

/** The member of the made ranges whom an identifier means, or null. */
export function findSynthetic(kind: IdentifierKind, value: string, calendar: Calendar): Person | null {
  if (kind === "id") return /^\d{9}$/.test(value) ? syntheticById(Number(value), calendar) : null;
  const text = kind === "email" ? value.toLowerCase() : value;
  const byId = kind === "email" ? /^(\d{9})@example\.com$/.exec(text)?.[1] : undefined;
  if (byId) return syntheticById(Number(byId), calendar);
  const pattern = patterns.find(([of]) => of === kind)?.[1];
  const match = pattern?.exec(text);
  const range = match ? ranges[digitOf(match[1] ?? "")] : undefined;
  return range ? syntheticById(range.first + Number(match?.[2]), calendar) : null;
}
