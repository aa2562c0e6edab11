import { expect, it } from "vitest";
import { CycleBoxes } from "@/components/goals/cycle-boxes";
import { exampleGoal, exampleStreak, months, weeks } from "@/components/goals/example-goals";
import { currentCycle, GoalSeriesBlock } from "@/components/goals/goal-series-block";
import { examples as seriesExamples } from "@/components/goals/goal-series-block.examples";
import { NextGoalCard } from "@/components/goals/next-goal";
import { examples as nextExamples } from "@/components/goals/next-goal.examples";
import { allSteps } from "@/components/goals/steps";
import { StreakBlock } from "@/components/goals/streak-block";
import { examples as streakExamples } from "@/components/goals/streak-block.examples";
import { checkExamples } from "@/components/test-examples";
import { renderIn, textOf } from "@/components/test-render";
import { stairsOf } from "@/components/ui/stairs-geometry";
import { exampleWords } from "@/lib/format/example-words";

checkExamples("goals", [
  ...nextExamples.map(({ name, props }) => ({ name: `next: ${name}`, element: <NextGoalCard {...props} /> })),
  ...seriesExamples.map(({ name, props }) => ({
    name: `series: ${name}`,
    element: <GoalSeriesBlock {...props} />,
  })),
  ...streakExamples.map(({ name, props }) => ({
    name: `streak: ${name}`,
    element: <StreakBlock {...props} />,
  })),
]);

it("says each period in words beside its colour", () => {
  const text = textOf(renderIn("en", <CycleBoxes cycles={months} words={exampleWords} />));
  for (const part of ["1 Sep", "Done2 of 2", "Done3 of 2", "Now1 of 2", "1 Dec", "To come"])
    expect(text).toContain(part);
});

it("keeps every period when there are more than four: none is left out", () => {
  const twelve = Array.from({ length: 12 }, (_, index) =>
    exampleGoal(
      { id: `${index}:1`, unit: "visits", target: 1, done: 0 },
      {
        from: `2026-${String(index + 1).padStart(2, "0")}-01T00:00:00Z`,
        state: index < 10 ? "closed" : index === 10 ? "open" : "upcoming",
      },
    ),
  );
  const container = renderIn("en", <CycleBoxes cycles={twelve} words={exampleWords} />);
  expect(container.querySelectorAll("li")).toHaveLength(12);
  expect(container.querySelector("ol")?.textContent).toContain("Now");
});

it("calls a period ended when its end has passed, though Capillary calls it current", () => {
  const ended = exampleGoal(
    { name: "JUSTIN", target: 10_000, done: 3_000 },
    { from: "2025-11-11T00:00:00Z", to: "2025-12-10T23:59:59Z", state: "closed", current: true },
  );
  const series = { key: "1:1", groupId: 1, name: "JUSTIN", cycles: [ended] };
  const text = textOf(renderIn("en", <GoalSeriesBlock series={series} asOf={null} words={exampleWords} />));
  expect(text).toContain("JUSTIN ended on 10 Dec 2025");
  expect(text).toContain("AED 3,000 of 10,000");
  expect(text).toContain("The programme still calls this period current, but its end has passed.");
});

it("is about the open period, else the next, else the one that closed last", () => {
  const [closed, later, open, coming] = months;
  expect(currentCycle(months)).toBe(open);
  expect(currentCycle([closed, later, coming].flatMap((goal) => goal ?? []))).toBe(coming);
  expect(currentCycle([closed, later].flatMap((goal) => goal ?? []))).toBe(later);
  expect(currentCycle([])).toBeNull();
});

it("draws at most five steps, always with the target, and lists them all", () => {
  const steps = Array.from({ length: 12 }, (_, index) => ({
    at: (index + 1) * 100,
    reached: index < 6,
    name: "",
  }));
  const goal = exampleGoal({ target: 1_200, done: 640, steps });
  const stairs = stairsOf(
    allSteps(goal).map(({ at }) => at),
    goal.done,
  );
  expect(stairs.map(({ at }) => at)).toEqual([600, 700, 800, 900, 1_200]);
  // None of them stands for those left out below: all are as wide, and the first begins where they end.
  expect(stairs.map(({ share }) => share)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  expect(stairs[0]?.from).toBe(500);
  expect(allSteps(goal)).toHaveLength(12);
  expect(
    allSteps(
      exampleGoal({
        target: 10,
        steps: [
          { at: 5, reached: true, name: "" },
          { at: 3, reached: true, name: "" },
        ],
      }),
    ).map(({ at }) => at),
  ).toEqual([3, 5, 10]);
});

it("never blames a broken streak: it names the next start and marks nothing as missed", () => {
  const streak = exampleStreak({ status: "broken", count: 2, nextStartsOn: "2026-11-23T00:00:00Z" });
  const container = renderIn(
    "en",
    <StreakBlock streak={streak} cycles={weeks} asOf={null} words={exampleWords} />,
  );
  expect(textOf(container)).toContain("A new streak starts on 23 Nov");
  expect(container.querySelectorAll(".flight .done")).toHaveLength(0);
});

it("says under every streak what its periods ask and when that was last read", () => {
  const asOf = "2026-11-21T10:42:00Z";
  const told = (cycles: typeof weeks) =>
    textOf(
      renderIn(
        "en",
        <StreakBlock streak={exampleStreak()} cycles={cycles} asOf={asOf} words={exampleWords} />,
      ),
    );
  expect(told(weeks)).toMatch(
    /How is this worked out\?.*Visit 1 time in each period\..*The streak counts the periods.*Last updated/,
  );
  expect(told([])).toContain("Counted by the programme; the dates of each part are not known.");
});

it("does not say that all are done where the programme counted fewer", () => {
  const streak = exampleStreak({
    status: "achieved",
    count: 22,
    of: 23,
    achievedOn: "2026-11-10T10:00:00Z",
  });
  const container = renderIn(
    "en",
    <StreakBlock streak={streak} cycles={[]} asOf={null} words={exampleWords} />,
  );
  expect(textOf(container)).toContain("The programme counts it as done since 10 Nov, at 22 of 23");
  expect(textOf(container)).toContain("Not counted");
  expect(textOf(container)).not.toMatch(/All|To come/);
});
