import type { ReactElement } from "react";
import { GoalSeriesBlock } from "@/components/goals/goal-series-block";
import { NextGoalCard } from "@/components/goals/next-goal";
import { StreakBlock } from "@/components/goals/streak-block";
import { ActivityMonths } from "@/components/points/activity-months";
import { Arriving } from "@/components/points/arriving";
import { ExpiryList } from "@/components/points/expiry-list";
import { ExpiryPlot } from "@/components/points/expiry-plot";
import { MessageList } from "@/components/profile/message-list";
import { TrackerList } from "@/components/trackers/tracker-list";
import { sayActivity } from "@/lib/format/activity-sentence";
import { sayLots } from "@/lib/format/points-sentence";
import type { Speech } from "@/lib/format/speech";
import type { Targets, TrackerFacts } from "@/lib/loyalty/customer";
import { sumExpiry } from "@/lib/loyalty/expiry";
import { goalSeries, toGoals } from "@/lib/loyalty/goals";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { toTracker } from "@/lib/loyalty/trackers";
import type { ArrivingLot, ExpiryLot } from "@/lib/loyalty/view-models";
import type { ActivityEntry, Subscription } from "@/lib/loyalty/views";

type Parts = Record<string, ReactElement>;

export function lotParts(lots: readonly ExpiryLot[], speech: Speech): Parts {
  const said = sayLots(sumExpiry(lots), speech);
  return {
    "expiry plot": <ExpiryPlot lots={said} words={speech} />,
    "expiry list": <ExpiryList lots={said} calendarBase="/calendar" words={speech} />,
  };
}

export function arrivingParts(lots: readonly ArrivingLot[], speech: Speech): Parts {
  const ids = [...new Set(lots.map(({ programId }) => programId))];
  const own = (id: number) => lots.filter(({ programId }) => programId === id);
  return Object.fromEntries(
    ids.map((id) => [
      `arriving ${id}`,
      <Arriving key={id} total={null} lots={own(id)} spendable={null} programId={id} words={speech} />,
    ]),
  );
}

export function activityParts(entries: readonly ActivityEntry[], speech: Speech): Parts {
  return { activity: <ActivityMonths months={sayActivity(entries, speech)} balanceAfter="Balance" /> };
}

export function messageParts(subscriptions: readonly Subscription[], speech: Speech): Parts {
  return {
    messages: <MessageList subscriptions={subscriptions} optIn={null} doNotCall={null} words={speech} />,
  };
}

/** Trackers without and with a target, as the operator's file may give one. */
export function trackerParts(facts: readonly TrackerFacts[], speech: Speech): Parts {
  const list = (target: number | null) =>
    facts.map((each) => ({ ...toTracker(each, { now: speech.now, targets: [] }), target }));
  return {
    trackers: <TrackerList trackers={list(null)} words={speech} />,
    "trackers with a target": <TrackerList trackers={list(5000)} words={speech} />,
  };
}

export function targetParts(targets: Targets, speech: Speech): Parts {
  const { goals, streaks } = toGoals(targets, speech.now, { audience: "member" });
  const next = nextGoals([], goals, streaks, { now: speech.now, programId: null });
  const asOf = speech.now.toISOString();
  return {
    goals: (
      <>
        {goalSeries(goals).map((series) => (
          <GoalSeriesBlock key={series.key} series={series} asOf={asOf} words={speech} />
        ))}
      </>
    ),
    streaks: (
      <>
        {streaks.map((streak, at) => (
          <StreakBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: a mutated answer may hold one streak twice
            key={at}
            streak={streak}
            cycles={goals.filter(({ groupId }) => groupId === streak.groupId)}
            asOf={asOf}
            words={speech}
          />
        ))}
      </>
    ),
    ...(next[0]
      ? { "next goal": <NextGoalCard nextGoal={next[0]} tier={null} words={speech} goals={goals} /> }
      : {}),
  };
}
