import { exampleTier, keepSpend, visits } from "@/components/tier/example-tier";
import type { KeepAnswerProps } from "@/components/tier/keep-answer";
import { exampleWords, petalWords } from "@/lib/format/example-words";

const base = { programId: 973, criteria: null, asOf: "2026-11-21T10:42:00Z", words: exampleWords };
const by = "2026-12-31T23:59:59Z";

export const examples: { name: string; props: KeepAnswerProps; dir?: "rtl" }[] = [
  {
    name: "not safe yet",
    props: { ...base, tier: exampleTier(), calendar: "/api/member/calendar/renewal/973.ics" },
  },
  {
    name: "two ways",
    props: { ...base, tier: exampleTier({ keep: { confirmed: false, by, ways: [keepSpend, visits] } }) },
  },
  {
    name: "safe",
    props: {
      ...base,
      tier: exampleTier({ keep: { confirmed: true, by, ways: [{ ...keepSpend, done: 2_640, gap: 0 }] } }),
    },
  },
  {
    name: "safe, no figures",
    props: {
      ...base,
      tier: exampleTier({ keep: { confirmed: true, by: null, ways: [] }, endsOn: null, ends: "never" }),
    },
  },
  {
    name: "ways not known",
    props: { ...base, tier: exampleTier({ keep: { confirmed: false, by, ways: [] } }) },
  },
  {
    name: "what it asks, without progress",
    props: {
      ...base,
      criteria: { upgrade: null, retention: { minPurchases: 2_500, minVisits: 6, hasDowngrade: true } },
      tier: exampleTier({ keep: null }),
    },
  },
  { name: "money without a currency", props: { ...base, words: petalWords, tier: exampleTier() } },
];
