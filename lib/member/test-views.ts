import { readActivity } from "@/lib/member/activity";
import { readCards } from "@/lib/member/cards";
import { readGoals } from "@/lib/member/goals";
import { readHome } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { readProfile } from "@/lib/member/profile";
import { readProgress } from "@/lib/member/progress";
import type { ReadPath } from "@/lib/member/read-path";
import { member } from "@/lib/member/test-sandbox";

/** One with everything: points, ways, trackers, goals, lots, promised points, a ledger, cards. */
const access = member(700_000_123);

/** All that a member's screens show, of one member. */
export const views = {
  home: (path: ReadPath) => readHome(access, {}, path),
  points: (path: ReadPath) => readPoints(access, {}, path),
  progress: (path: ReadPath) => readProgress(access, {}, path),
  goals: (path: ReadPath) => readGoals(access, {}, path),
  cards: (path: ReadPath) => readCards(access, {}, path),
  profile: (path: ReadPath) => readProfile(access, {}, path),
  activity: (path: ReadPath) => readActivity(access, {}, path),
};
export type ViewName = keyof typeof views;
