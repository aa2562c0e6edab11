import { expect, test } from "vitest";
import type { CapillaryClient } from "@/lib/capillary/client";
import { getCustomer } from "@/lib/capillary/endpoints/get-customer";
import { getExpirySchedule } from "@/lib/capillary/endpoints/get-expiry-schedule";
import { getLedger } from "@/lib/capillary/endpoints/get-ledger";
import { getPromisedPoints } from "@/lib/capillary/endpoints/get-promised-points";
import { getTargetGroups } from "@/lib/capillary/endpoints/get-target-groups";
import { getTrackers } from "@/lib/capillary/endpoints/get-trackers";
import { ledgerEvent } from "@/lib/capillary/test-answers";
import { cardBody, customerBody } from "@/lib/capillary/test-customer-bodies";
import { bestBlock } from "@/lib/capillary/test-event-loop";
import { targetsBody, trackersBody } from "@/lib/capillary/test-goal-bodies";
import { json, startHttp, testClient } from "@/lib/capillary/test-upstream";

const customerId = customerBody.id;
const million = 1024 * 1024;

/** The longest list that stays under a size, every row with dates of its own. */
function longest(bytes: number, row: (index: number) => object): object[] {
  const one = JSON.stringify(row(100_000)).length + 1;
  return Array.from({ length: Math.floor((bytes * 0.98) / one) }, (_, index) => row(index));
}

const day = (index: number) => `2027-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
const two = (part: number) => String(part).padStart(2, "0");
const clock = (index: number) => `${two(index % 24)}:${two(index % 60)}:${two(index % 59)}`;
const [tracker] = trackersBody.data;
const [group] = targetsBody.data.targetGroups;
const [goal] = group?.targets ?? [];

const lists: [string, number, object, (client: CapillaryClient) => Promise<{ kind: string }>][] = [
  [
    "trackers",
    3,
    {
      ...trackersBody,
      data: longest(3 * million, (index) => ({
        ...tracker,
        id: 1 + index,
        periodEndDate: `${day(index)}T${clock(index)}Z`,
      })),
    },
    (client) => getTrackers(client, { customerId }),
  ],
  [
    "target groups, all targets in one group",
    3,
    {
      data: {
        userId: customerId,
        targetGroups: [
          {
            ...group,
            targets: longest(3 * million, (index) => ({
              ...goal,
              periodId: 1 + index,
              periodEndDateWithTimeStamp: `${day(index)}T${clock(index)}.000Z`,
            })),
          },
        ],
      },
    },
    (client) => getTargetGroups(client, { customerId, includeInactive: true }),
  ],
  [
    "expiry schedule, times of a cluster in India",
    1,
    {
      expirySchedules: longest(million, (index) => ({
        points: 1 + index,
        expiryDate: `${day(index)} ${clock(index)}`,
        programId: 7,
      })),
    },
    (client) => getExpirySchedule(client, { customerId }),
  ],
  [
    "promised points",
    1,
    {
      promisedPointsScheduleList: longest(million, (index) => ({
        points: 1 + index,
        redeemableFrom: day(index),
        programId: 7,
      })),
      triggerBasedPointsList: [],
    },
    (client) => getPromisedPoints(client, { customerId }),
  ],
  [
    "ledger",
    1,
    {
      ledgerDetails: { pageNumber: 0, totalEntries: 4000, pageCount: 1 },
      ledgerEntries: longest(million, (index) =>
        ledgerEvent({ eventLogId: 1 + index, ledgerCreatedDate: `${day(index)} ${clock(index)}.0` }),
      ),
    },
    (client) => getLedger(client, { customerId, page: 0, pageSize: 100 }),
  ],
  [
    "customer with a wallet of cards",
    1,
    {
      ...customerBody,
      cardDetails: longest(million * 0.98, (index) => ({
        ...cardBody,
        cardId: 1 + index,
        expiryDate: `${day(index)}T${clock(index)}Z`,
      })),
    },
    (client) => getCustomer(client, { customerId, detail: "member" }),
  ],
  [
    "customer with lots of points",
    1,
    {
      ...customerBody,
      expirySchedules: longest(million * 0.98, (index) => ({
        points: 1 + index,
        expiryDate: `${day(index)} ${clock(index)}`,
        programId: 7,
      })),
    },
    (client) => getCustomer(client, { customerId, detail: "member" }),
  ],
];

test.each(lists)(
  "%s: an answer at the cap of %d MB is whole, and holds the event loop no longer than 50 ms",
  async (_name, cap, body, ask) => {
    const bytes = Buffer.from(JSON.stringify(body));
    expect(bytes.length).toBeGreaterThan(cap * million * 0.9);
    expect(bytes.length).toBeLessThanOrEqual(cap * million);
    const far = await startHttp((_seen, response) => json(response, bytes));
    const { client } = testClient(far.origin, { timeZone: "Asia/Kolkata" });
    expect(await ask(client)).toMatchObject({ kind: "ok" });
    expect(await bestBlock(50, () => ask(client))).toBeLessThan(50);
  },
  60_000,
);
