import { exampleTier, exampleWay } from "@/components/tier/example-tier";
import { LookAhead } from "@/components/tier/look-ahead";
import { ReachAnswer, type ReachAnswerProps } from "@/components/tier/reach-answer";
import { exampleWords } from "@/lib/format/example-words";

export const component = ReachAnswer;

const base = { programId: 973, criteria: null, asOf: "2026-11-21T10:42:00Z", words: exampleWords };
const ahead = {
  leaving: 0.12,
  control: (
    <LookAhead
      days={30}
      said={{
        sentence: {
          before: "If nothing changes, on 21 Dec the gap will be ",
          figure: "4,200 points",
          after: ".",
        },
        leaves: { label: "Leaves by 21 Dec", amount: "1,200 points" },
        leaving: 0.12,
      }}
      offered={[
        { days: 0, href: "/progress" },
        { days: 30, href: "/progress?ahead=30" },
      ]}
      pick={null}
      words={exampleWords}
    />
  ),
};
const criteria = {
  upgrade: { basis: "CUMULATIVE_PURCHASES", unit: "money", value: 4_000 },
  retention: { minPurchases: 2_500, minVisits: 6, hasDowngrade: true },
} as const;

export const examples: { name: string; props: ReachAnswerProps; dir?: "rtl" }[] = [
  { name: "several ways, looking 30 days ahead", props: { ...base, tier: exampleTier(), ahead } },
  {
    name: "one way below half",
    props: { ...base, tier: exampleTier({ reach: [exampleWay({ done: 2_150, gap: 7_850 })] }) },
  },
  {
    name: "qualified, waiting for the next activity",
    props: {
      ...base,
      tier: exampleTier({ state: "qualified", reach: [exampleWay({ done: 10_000, gap: 0 })] }),
    },
  },
  {
    name: "highest tier",
    props: {
      ...base,
      tier: exampleTier({
        name: "Diamond",
        rank: 5,
        next: null,
        state: "top",
        reach: [],
        ends: "never",
        endsOn: null,
      }),
    },
  },
  {
    name: "lapsed date, old tier",
    props: { ...base, tier: exampleTier({ state: "lapsed", endsOn: "2026-10-31T23:59:59Z" }) },
  },
  { name: "gap not supplied", props: { ...base, tier: exampleTier({ state: "no-gap", reach: [] }) } },
  {
    name: "criteria as sentences",
    props: { ...base, criteria, tier: exampleTier({ state: "no-gap", reach: [] }) },
  },
  {
    name: "only what is done is known",
    props: { ...base, tier: exampleTier({ reach: [exampleWay({ target: null, gap: null })] }) },
  },
];
