import type { Calendar } from "@/lib/sandbox/calendar";
import { v2Warning } from "@/lib/sandbox/envelopes";
import { steady } from "@/lib/sandbox/people/course";
import { addressesOf } from "@/lib/sandbox/people/member";
import type { CustomerParts, Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const programs = [
  {
    points: { lifetime: 9_000, redeemed: 2_000 },
    tier: 2,
    upgrade: [{ on: "CUMULATIVE_PURCHASES", threshold: 10_000, course: steady(7_000) }],
  },
];

const fraud = (status: string) => (calendar: Calendar) => ({
  fraudDetails: {
    markedBy: { id: 76_000_002, name: "Sandbox Admin", code: "sandbox.admin", type: "ADMIN_USER" },
    modifiedOn: calendar.at(-14, "11:00:00"),
    status,
  },
});

const with_ = (
  n: number,
  state: string,
  about: string,
  parts: (calendar: Calendar) => Partial<CustomerParts>,
): StateFacts => ({ n, state, about, programs, parts });

const standing = (n: number, state: string, about: string, is: Person["standing"]): StateFacts => ({
  n,
  state,
  about,
  rest: () => ({ standing: is }),
});

const survivor = { n: 130, state: "merge-survivor" };

const accounts: readonly StateFacts[] = [
  { ...survivor, about: "Another account was merged into this one", programs },
  standing(131, "merged", "Merged: answers with the survivor and warning 8069", {
    kind: "merged",
    survivorId: addressesOf(survivor).id,
  }),
  standing(132, "merged-elsewhere", "Merged: error 8069 without a survivor", {
    kind: "merged",
    survivorId: null,
  }),
  standing(133, "erased", "Deleted after a PII request: 8109", { kind: "erased" }),
  with_(134, "fraud-confirmed", "Fraud status CONFIRMED", fraud("CONFIRMED")),
  with_(135, "fraud-marked", "Fraud status MARKED", fraud("MARKED")),
  with_(136, "status-blocked", "Customer status BLOCKED, with the brand's label", () => ({
    customerStatus: { status: "BLOCKED", label: "Blocked by care team" },
  })),
  {
    n: 137,
    state: "not-enrolled",
    about: "Known, but in no programme: non_loyalty, 1218 at the expiry schedule",
    rest: () => ({ standing: { kind: "not-enrolled" } }),
    parts: () => ({ loyaltyInfo: { loyaltyType: "non_loyalty", lifetimePurchases: 0 } }),
  },
];

const subscription = (channel: string, priority: string, type: string) => ({ channel, priority, type });

const answers: readonly StateFacts[] = [
  with_(138, "opted-out", "Opted out, on the do-not-call list, subscriptions of both types", () => ({
    optinStatus: "OPTED_OUT",
    ndncStatus: "DND",
    subscriptions: [
      subscription("SMS", "TRANS", "OPTIN"),
      subscription("EMAIL", "TRANS", "OPTIN"),
      subscription("SMS", "BULK", "OPTOUT"),
      subscription("EMAIL", "BULK", "OPTOUT"),
    ],
  })),
  with_(139, "part-failed", "HTTP 200 with warning 91001 and without the programme part", () => ({
    programs: null,
    warnings: [v2Warning(91001, "Fetching points failed")],
  })),
  {
    n: 140,
    state: "far-dates",
    about: "A tier that ends in the year 9999, one that ended in 1970, a registration before the brand",
    registeredDaysAgo: 20_000,
    programs: [
      {
        points: { lifetime: 1_000 },
        tier: 2,
        more: { slabExpiryDate: "9999-12-31T23:59:59Z" },
        upgrade: [{ on: "CURRENT_POINTS", threshold: 2_000, course: steady(1_000) }],
      },
      {
        scheme: {
          id: 9004,
          title: "Sandbox Past",
          description: "Ended long ago",
          ratio: 1,
          tiers: ["One", "Two"],
        },
        points: { lifetime: 0 },
        tier: 1,
        more: { slabExpiryDate: "1970-01-01T00:00:00Z" },
      },
    ],
  },
];

/** Merged, erased, marked, not enrolled, opted out: what an account can be beside "member". */
export const standingStates = (calendar: Calendar): Person[] => peopleOf(calendar, [...accounts, ...answers]);
