import type { SaidMonth } from "@/lib/format/activity-sentence";
import { equationOf } from "@/lib/format/points-sentence";
import type { Points } from "@/lib/loyalty/view-models";

export function examplePoints(change: Partial<Points> = {}): Points {
  return {
    spendable: 95_827,
    lifetime: 304_600,
    redeemed: 35_474,
    ended: 173_299,
    returned: 0,
    adjusted: 0,
    otherChanges: 0,
    arriving: 1_850,
    delayedReturned: 0,
    delayedEnded: 0,
    worth: { amount: 958.27, currency: "AED" },
    ...change,
  };
}

/** Every term moves, and the programme's own figures leave 500 over. */
export const everyTerm = examplePoints({
  spendable: 93_127,
  returned: 4_200,
  adjusted: 2_000,
  otherChanges: -500,
  delayedReturned: 120,
  delayedEnded: 40,
});

/** Adjustments lift a balance whose first term is small; nothing has gone yet. */
export const lifted = examplePoints({
  spendable: 500,
  lifetime: 0,
  redeemed: 0,
  ended: 0,
  adjusted: 500,
  worth: null,
});

export const billions = examplePoints({
  spendable: 1_987_654_321.25,
  lifetime: 2_000_000_000,
  redeemed: 12_345_678.75,
  ended: 0,
  worth: { amount: 19_876_543.21, currency: null },
});

export const notSupplied = examplePoints({ ended: null, returned: null, otherChanges: null });

export const equations = {
  plain: equationOf(examplePoints()),
  every: equationOf(everyTerm),
  lifted: equationOf(lifted),
  billions: equationOf(billions),
  missing: equationOf(notSupplied),
};

export const exampleMonths: SaidMonth[] = [
  {
    key: "November 2026",
    label: "November 2026",
    entries: [
      {
        id: "1",
        glyph: "up",
        title: "Earned at Dubai Mall",
        when: "20 Nov, 18:06",
        dateTime: "2026-11-20T14:06:00Z",
        amount: "\u200e+1,420",
        balance: "95,827",
      },
      {
        id: "2",
        glyph: "down",
        title: "Spent at Marina Mall",
        when: "18 Nov, 12:31",
        dateTime: "2026-11-18T08:31:00Z",
        amount: "\u200e−5,000",
        balance: "94,407",
      },
      {
        id: "3",
        glyph: "ended",
        title: "Ended",
        when: "15 Nov, 00:00",
        dateTime: "2026-11-14T20:00:00Z",
        amount: "\u200e−2,300",
        balance: "99,407",
      },
      {
        id: "4",
        glyph: "level",
        title: "Adjusted",
        when: "3 Nov, 10:00",
        dateTime: "2026-11-03T06:00:00Z",
        amount: "\u200e+500",
        balance: "100,847",
      },
    ],
  },
  {
    key: "October 2026",
    label: "October 2026",
    entries: [
      {
        id: "5",
        glyph: "arriving",
        title: "On the way from a shop whose name goes on for much longer than the row is wide",
        when: "30 Oct, 16:40",
        dateTime: "2026-10-30T12:40:00Z",
        amount: "\u200e+1,234,567,890",
        balance: "not known",
      },
      {
        id: "6",
        glyph: "other",
        title: "Points activity",
        when: null,
        dateTime: null,
        amount: "\u200e+40",
        balance: "not known",
      },
    ],
  },
];
