import type { JsonObject } from "@/lib/sandbox/json";
import { streak } from "@/lib/sandbox/people/goals";
import type { TargetGroup } from "@/lib/sandbox/people/person";
import { groupAttribution, targetGroup, targetRow } from "@/lib/sandbox/people/target-rows";

// Six groups and the loose streak, figures, names and shapes as published; staff names are ours.
// docs.capillarytech.com/reference/getusertargetgroupdetails
const event = "TransactionAdd";
const market = { id: 75122513, code: "till.marketsuper", name: "till.marketsuper", type: "TILL" } as const;
const admin = { id: 75071236, code: "1675780342_", name: "tom sawyer", type: "ADMIN_USER" } as const;

type Row = [
  targetId: number | null,
  periodId: number,
  ref: string,
  from: string,
  to: string,
  done: number,
  enrolledOn: string,
];
type Common = {
  target: number;
  name: string;
  type: string;
  entity: string;
  ruleId: number;
  current?: string;
};

/** Rows of one target; `current` names the running cycle. */
const rowsOf = ({ current, ...common }: Common, rows: readonly Row[]): JsonObject[] =>
  rows.map(([targetId, periodId, ref, from, to, done, enrolledOn]) =>
    targetRow({
      ...common,
      targetId,
      periodId,
      ref,
      from,
      to,
      done,
      enrolledOn,
      event,
      current: ref === current,
    }),
  );

const monthStarts = [
  "2023-12-04",
  "2024-01-04",
  "2024-02-04",
  "2024-03-04",
  "2024-04-04",
  "2024-05-04",
  "2024-06-04",
  "2024-07-04",
  "2024-08-04",
  "2024-09-04",
  "2024-10-04",
  "2024-11-04",
  "2024-12-04",
];

/** The twelve months of the earn limit "sdcs"; each ends the day before the next begins. */
const limitRows: Row[] = monthStarts
  .slice(0, 12)
  .map((from, index) => [
    null,
    1093 + index,
    `Cycle_${index + 1}`,
    from,
    `${monthStarts[index + 1]?.slice(0, 8)}03`,
    0,
    "2024-05-07T10:26:56.573+0000",
  ]);

const jpa: Common = { target: 2, name: "JP&A", type: "COUNT", entity: "TRANSACTION", ruleId: 427 };
const coffee: Common = {
  target: 1,
  name: "Drink a coffee everyday",
  type: "QUANTITY",
  entity: "LINEITEM",
  ruleId: 443,
};
const picture: Common = {
  target: 1,
  name: "Post a picture everyday",
  type: "COUNT",
  entity: "TRANSACTION",
  ruleId: 444,
};
const gross = (name: string, ruleId: number): Common => ({
  target: 11,
  name,
  type: "GROSS_SALES",
  entity: "TRANSACTION",
  ruleId,
  current: "Cycle_1",
});

/** `userStreakId`, `streakId` and the rest as published: an achieved one names its target. */
const published = (row: JsonObject): JsonObject => row;

/** The group whose streak and one row are printed loose at the end of the page; its id is not published. */
const loose: TargetGroup = targetGroup({
  id: 9700,
  name: "test3",
  attribution: groupAttribution("2024-06-01T00:00:00.000+0000", admin, admin, false),
  till: -1,
  targets: [
    targetRow({
      targetId: 1248300,
      periodId: 2670,
      ref: "Cycle_2",
      from: "2024-06-01",
      to: "2024-06-30",
      target: 100,
      done: 1000,
      name: "test2",
      type: "SALES",
      entity: "TRANSACTION",
      ruleId: 2391,
      enrolledOn: "2024-06-10T13:56:27.000+0000",
      event,
      current: true,
      more: { targetAchievedDateTime: "2024-06-10T13:56:27.000+0000" },
    }),
  ],
  streaks: [
    {
      userStreakId: 380,
      streakId: 191,
      streakName: "test3_1",
      status: "ACHIEVED",
      currentCount: 2,
      totalTargetCountOfSequence: 2,
      streakAchievedUserTargetId: 1248310,
      streakAchievedDateTime: "2024-06-10T13:57:58.000+0000",
    },
  ],
  tracking: "STREAKS",
});

const inProgress = (id: number, streakId: number, name: string, of: number): JsonObject =>
  published({ ...streak({ id, name, status: "INPROGRESS", count: 2, of }), streakId });

/** The six groups of the published answer with streaks, and the loose one. */
export const sixGroups: readonly TargetGroup[] = [
  targetGroup({
    id: 851,
    name: "JP&A",
    attribution: groupAttribution("2024-04-11T12:10:48.000+0000", market, market, false),
    till: 75077502,
    targets: rowsOf(jpa, [
      [2160795, 1807, "JP&A1", "2024-04-11", "2024-04-17", 7, "2024-04-11T12:25:09.000+0000"],
      [2179901, 1808, "JP&A2", "2024-04-18", "2024-04-24", 8, "2024-04-18T10:59:36.000+0000"],
    ]),
    streaks: [
      {
        userStreakId: 1,
        streakId: 19,
        streakName: "JP&A11",
        status: "ACHIEVED",
        currentCount: 2,
        totalTargetCountOfSequence: 2,
        streakAchievedUserTargetId: 2179901,
      },
    ],
    tracking: "STREAKS",
  }),
  targetGroup({
    id: 643,
    name: "sdcs",
    attribution: groupAttribution("2023-12-04T10:26:41.000+0000", admin, admin, false),
    till: -1,
    targets: rowsOf(
      {
        target: 1200,
        name: "sdcs",
        type: "REGULAR_POINTS",
        entity: "POINTS",
        ruleId: 335,
        current: "Cycle_6",
      },
      limitRows,
    ),
    tracking: "CAPPING",
  }),
  targetGroup({
    id: 854,
    name: "efef",
    attribution: groupAttribution("2024-04-12T07:01:19.000+0000", admin, admin, false),
    till: 75050873,
    targets: rowsOf(gross("efef", 429), [
      [2162472, 1814, "Cycle_1", "2024-04-12", "2024-05-11", 2600, "2024-04-12T07:02:39.000+0000"],
    ]),
  }),
  targetGroup({
    id: 871,
    name: coffee.name,
    attribution: groupAttribution("2024-04-18T11:37:38.000+0000", admin, admin, false),
    till: 75050875,
    targets: rowsOf(coffee, [
      [2180118, 1896, "Cycle_1", "2024-04-18", "2024-04-18", 130, "2024-04-18T11:53:08.000+0000"],
      [2181420, 1897, "Cycle_2", "2024-04-19", "2024-04-19", 390, "2024-04-19T07:21:32.000+0000"],
    ]),
    streaks: [inProgress(5, 48, "Drink a coffee everyday_1", 5)],
    tracking: "STREAKS",
  }),
  targetGroup({
    id: 872,
    name: picture.name,
    attribution: groupAttribution("2024-04-18T11:40:02.000+0000", admin, admin, false),
    till: 75050874,
    targets: rowsOf(picture, [
      [2180119, 1936, "Cycle_1", "2024-04-18", "2024-04-18", 1, "2024-04-18T11:53:08.000+0000"],
      [2181421, 1937, "Cycle_2", "2024-04-19", "2024-04-19", 3, "2024-04-19T07:21:33.000+0000"],
    ]),
    streaks: [inProgress(6, 52, "Post a picture everyday_1", 10)],
    tracking: "STREAKS",
  }),
  targetGroup({
    id: 862,
    name: "egeger",
    attribution: groupAttribution("2024-04-16T14:50:21.000+0000", admin, admin, false),
    till: 75050874,
    targets: rowsOf(gross("egeger", 437), [
      [2176896, 1841, "Cycle_1", "2024-04-16", "2024-05-15", 2200, "2024-04-17T08:01:05.000+0000"],
    ]),
  }),
  loose,
];
