import type {
  ActivityView,
  CardsView,
  GoalsView,
  Grade,
  Home,
  PointsView,
  ProgressView,
  TillView,
} from "@/lib/loyalty/views";

/** Names and identifiers as they are, at full grade only. */
export type StaffIdentity = {
  firstName: string | null;
  lastName: string | null;
  identifiers: { type: string; value: string }[];
};
/** Fraud and customer status, at full grade only; words are chosen by the screen. */
export type StaffStanding = { fraud: string | null; status: string | null };
export type StaffTill = TillView & { identity: StaffIdentity; standing: StaffStanding };

export type StaffViews = {
  till: Omit<StaffTill, "hidden">;
  home: Home;
  points: PointsView;
  activity: ActivityView;
  cards: CardsView;
  progress: ProgressView;
  goals: Required<GoalsView>;
};
export type StaffViewName = keyof StaffViews;
export const staffSections = ["home", "points", "activity", "cards", "progress", "goals"] as const;
export type StaffSection = (typeof staffSections)[number];

/**
 * THE table: the lowest grade that shows each key. A key that is not in it is a type error here and is
 * dropped when it comes all the same. Dotted names are keys within lists and objects of a shown key.
 * Within cards, the number of any card but the scanned one is cut to its last four below full grade
 * (lib/staff/graded.ts); names below full are initials (lib/loyalty/mask.ts).
 */
export const shownFrom: { [V in StaffViewName]: { [K in keyof StaffViews[V]]-?: Grade } } = {
  till: {
    handle: "masked",
    expiresAt: "masked",
    grade: "masked",
    foundBy: "masked",
    member: "masked",
    merged: "masked",
    programs: "masked",
    sayThis: "masked",
    usableToday: "masked",
    goals: "masked",
    identity: "full",
    standing: "full",
  },
  home: { member: "masked", programs: "masked", nextGoal: "masked", alerts: "masked" },
  points: {
    programs: "masked",
    expiry: "masked",
    arriving: "masked",
    currencies: "masked",
    promotional: "masked",
    // A user group names the people who share its points.
    groups: "full",
  },
  activity: { entries: "full", next: "full" },
  cards: { cards: "card" },
  progress: { programs: "masked", trackers: "masked" },
  goals: { goals: "masked", streaks: "masked", limits: "full" },
};

/** Keys inside shown keys. */
export const shownWithin: { [V in StaffViewName]: Readonly<Record<string, Grade>> } = {
  till: { "programs.partners.memberNumber": "full" },
  home: { "programs.partners.memberNumber": "full" },
  points: {},
  activity: {},
  cards: { "cards.externalId": "full", "cards.fields": "full" },
  progress: { "programs.history.notes": "full", "programs.partners.memberNumber": "full" },
  goals: {},
};

const height: Record<Grade, number> = { masked: 0, card: 1, full: 2 };

/** True when a grade reaches what another asks. */
export function reaches(grade: Grade, needed: Grade): boolean {
  return height[grade] >= height[needed];
}

/** The higher of two grades: a raise never lowers. */
export function higher(a: Grade, b: Grade): Grade {
  return height[a] >= height[b] ? a : b;
}

/** What a grade hides of one view, by key. */
export function hiddenOf(view: StaffViewName, grade: Grade): string[] {
  return [...Object.entries(shownFrom[view]), ...Object.entries(shownWithin[view])]
    .filter(([, needed]) => !reaches(grade, needed))
    .map(([key]) => key);
}

/** What a grade hides of the whole account, for the till view: its own keys, then each section's. */
export function hiddenEverywhere(grade: Grade): string[] {
  const sections = staffSections.flatMap((view) => {
    const hidden = hiddenOf(view, grade);
    const whole = Object.keys(shownFrom[view]).every((key) => hidden.includes(key));
    return whole ? [view] : hidden.map((key) => (key.startsWith(`${view}.`) ? key : `${view}.${key}`));
  });
  return [...new Set([...hiddenOf("till", grade), ...sections])];
}
