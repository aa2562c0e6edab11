import { exampleGoal, months } from "@/components/goals/example-goals";
import type { GoalSeriesBlockProps } from "@/components/goals/goal-series-block";
import { exampleWords } from "@/lib/format/example-words";
import type { Goal } from "@/lib/loyalty/view-models";

const of = (...cycles: Goal[]): GoalSeriesBlockProps => ({
  series: { key: "5:10", groupId: 5, name: cycles[0]?.name ?? "", cycles },
  asOf: "2026-11-21T10:42:00Z",
  words: exampleWords,
});
const steps = [
  { at: 500, reached: true, name: "250 points" },
  { at: 1000, reached: true, name: "500 points" },
  { at: 1500, reached: false, name: "a voucher" },
];

export const examples: { name: string; props: GoalSeriesBlockProps; dir?: "rtl" }[] = [
  { name: "steps", props: of(exampleGoal({ steps })) },
  {
    name: "steps at 3 and 5 of 10",
    props: of(
      exampleGoal({
        unit: "transactions",
        name: "ten purchases",
        target: 10,
        done: 4,
        steps: [
          { at: 3, reached: true, name: "A free coffee" },
          { at: 5, reached: false, name: "A cake for two" },
        ],
      }),
    ),
  },
  { name: "periods", props: of(...months) },
  {
    name: "ended with what was done",
    props: of(
      exampleGoal(
        { name: "JUSTIN", target: 10_000, done: 3_000 },
        { from: "2025-11-11T00:00:00Z", to: "2025-12-10T23:59:59Z", state: "closed" },
      ),
    ),
  },
  {
    name: "two done periods above the target",
    props: of(
      exampleGoal(
        { id: "1807:427", name: "JP&A", unit: "transactions", target: 2, done: 7, achieved: true },
        { from: "2024-04-11T00:00:00Z", to: "2024-04-17T23:59:59Z", state: "closed", current: false },
      ),
      exampleGoal(
        { id: "1808:427", name: "JP&A", unit: "transactions", target: 2, done: 8, achieved: true },
        { from: "2024-04-18T00:00:00Z", to: "2024-04-24T23:59:59Z", state: "closed", current: false },
      ),
    ),
  },
  {
    name: "twelve steps",
    props: of(
      exampleGoal({
        unit: "points",
        target: 1_200,
        done: 640,
        name: "",
        steps: Array.from({ length: 12 }, (_, index) => ({
          at: (index + 1) * 100,
          reached: index < 6,
          name: `Step ${index + 1}`,
        })),
      }),
    ),
  },
  {
    name: "extreme numbers",
    props: of(
      exampleGoal({
        target: 2_000_000_000,
        done: 1_999_999_999,
        name: "a goal with a name that goes on for longer than anybody would think to write on a card",
      }),
    ),
  },
  {
    name: "starts later",
    props: of(
      exampleGoal(
        { done: 0 },
        { state: "upcoming", from: "2027-01-01T00:00:00Z", to: "2027-01-31T23:59:59Z", current: false },
      ),
    ),
  },
];
