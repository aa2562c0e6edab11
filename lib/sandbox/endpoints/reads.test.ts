import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());

const get = async (path: string) => (await sandbox.ask(path)).body;
const stateId = (state: string) =>
  sandbox.world.people.all.find((person) => person.state === state)?.id ??
  expect.fail(`nobody is "${state}"`);
const codeOf = async (path: string) => ((await get(path)) as { errors: { code: number }[] }).errors[0]?.code;

describe("trackers", () => {
  it("come in the list envelope; an error has no data", async () => {
    const body = (await get("/v2/customers/98662653/trackers")) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(["pagination", "data", "warnings", "errors"]);
    expect(body.data).toHaveLength(97);
    expect(await get("/v2/customers/1/trackers")).toEqual({
      pagination: { limit: 0, offset: 0, total: 0 },
      warnings: [],
      errors: [{ status: false, code: 8015, message: "Customer not found for the given identifiers" }],
    });
  });

  it("have exactly the published figures for 98662653", async () => {
    const { data } = (await get("/v2/customers/98662653/trackers")) as {
      data: {
        id: number;
        conditionId: number;
        value: number;
        periodStartDate: string;
        periodEndDate: string;
      }[];
    };
    expect(new Set(data.map(({ id }) => id)).size).toBe(88);
    expect(new Set(data.map(({ id, conditionId }) => `${id}:${conditionId}`)).size).toBe(97);
    expect(data.filter((row) => row.periodEndDate < row.periodStartDate)).toHaveLength(4);
    const values = data.map(({ value }) => value).filter((value) => value !== 0);
    expect(values.sort((a, b) => a - b)).toEqual([2_100, 2_100, 2_400, 2_400, 2_400, 12_900]);
  });

  it("come in any number", async () => {
    for (const count of [10, 100, 1000, 5000]) {
      const { data } = (await get(`/v2/customers/${stateId(`trackers-${count}`)}/trackers`)) as {
        data: unknown[];
      };
      expect(data).toHaveLength(count);
    }
    const { data } = (await get("/v2/customers/710000333/trackers")) as { data: unknown[] };
    expect(data).toHaveLength(333);
  });
});

describe("target groups", () => {
  type Groups = {
    data: { targetGroups: { id: number; targets: { currentPeriod: boolean }[]; streaks?: unknown[] }[] };
  };
  const groups = async (id: number, query = "") =>
    ((await get(`/v3/users/${id}/targetGroups${query}`)) as Groups).data.targetGroups;

  it("hold the running cycle only, unless all are asked for", async () => {
    const id = stateId("goal-cycles");
    const [running] = await groups(id);
    expect(running?.targets.map(({ currentPeriod }) => currentPeriod)).toEqual([true]);
    const [all] = await groups(id, "?includeInactive=true");
    expect(all?.targets).toHaveLength(4);
    expect(await groups(64035151)).toEqual([]);
    expect((await groups(64035151, "?includeInactive=true"))[0]?.targets).toHaveLength(2);
  });

  it("leave milestones that are switched off out, unless asked for", async () => {
    const id = stateId("goal-inactive");
    expect(await groups(id)).toHaveLength(1);
    expect(await groups(id, "?includeInactiveTargets=true")).toHaveLength(2);
  });

  it("can be one target, without some, and as of a date", async () => {
    const id = stateId("goal-every-unit");
    expect(await groups(id, "?targetRuleId=5020")).toHaveLength(1);
    expect(await groups(id, "?targetRuleId=50200")).toHaveLength(1);
    expect(await groups(id, "?excludedEntities=5020,5021")).toHaveLength(9);
    const past = Date.parse("2026-09-20T00:00:00Z");
    const [cycle] = await groups(stateId("goal-cycles"), `?trackingDate=${past}`);
    expect(cycle?.targets).toMatchObject([{ periodRefCode: "Cycle_1", currentPeriod: true }]);
  });

  it("carry streaks on the group", async () => {
    const six = await groups(stateId("six-target-groups"), "?includeInactive=true");
    expect(six).toHaveLength(7);
    expect(six.filter(({ streaks }) => streaks).map(({ id }) => id)).toEqual([851, 871, 872, 9700]);
    expect(six.flatMap(({ targets }) => targets)).toHaveLength(21);
  });

  it("say 310011 for an invalid user", async () => {
    expect(await get("/v3/users/abc/targetGroups")).toEqual({
      data: null,
      errors: [{ code: 310011, message: "Invalid userId" }],
      warnings: null,
    });
  });
});

describe("expiry schedule", () => {
  type Schedule = { expirySchedules: { points: number; expiryDate: string }[] };
  const path = (query = "") => `/v2/customers/${stateId("points-ending-soon")}/pointsExpirySchedule${query}`;

  it("is sorted by date and keeps several rows of one date", async () => {
    const { expirySchedules } = (await get(path())) as Schedule;
    expect(expirySchedules.map(({ points }) => points)).toEqual([1_000, 240, 300, 4_000, 2_500]);
    expect(expirySchedules[0]?.expiryDate).toBe("2026-12-09");
    const { expirySchedules: earliest } = (await get(path("?fetchEarliestExpiryOnly=true"))) as Schedule;
    expect(earliest.map(({ points }) => points)).toEqual([1_000, 240, 2_500]);
    const { expirySchedules: window } = (await get(
      path("?startDate=2026-12-10&endDate=2026-12-31"),
    )) as Schedule;
    expect(window.map(({ points }) => points)).toEqual([300]);
  });

  it("says what is wrong with dates, programme and enrolment", async () => {
    expect(await codeOf(path("?startDate=2026-11-21"))).toBe(1215);
    expect(await codeOf(path("?startDate=21.11.2026"))).toBe(1216);
    expect(await codeOf(path("?startDate=2026-12-10&endDate=2026-12-01"))).toBe(1214);
    expect(await codeOf(path("?endDate=2130-01-01"))).toBe(1217);
    expect(await codeOf(path("?programId=x"))).toBe(1213);
    expect(await codeOf(`/v2/customers/${stateId("not-enrolled")}/pointsExpirySchedule`)).toBe(1218);
    expect(await codeOf(`/v2/customers/${stateId("merged")}/pointsExpirySchedule`)).toBe(8069);
    expect(await codeOf("/v2/customers/1/pointsExpirySchedule")).toBe(8015);
  });
});

describe("promised points", () => {
  it("have dates, and those that wait for a trigger have none", async () => {
    expect(await get(`/v2/customers/${stateId("promised-points")}/promisedPointsSchedule`)).toMatchObject({
      entityType: "CUSTOMER",
      promisedPointsScheduleList: [
        { points: 390, redeemableFrom: "2026-11-27" },
        { points: 300, redeemableFrom: "2026-11-27" },
        { points: 160, redeemableFrom: "2026-12-03" },
      ],
      triggerBasedPointsList: [{ points: 200, programId: 9001, pointsType: "customer_promotions" }],
    });
  });
});

describe("ledger", () => {
  type Ledger = {
    ledgerDetails: Record<string, number>;
    ledgerEntries: { eventLogId: number; netPointsOnEvent: string; eventName: string }[];
  };
  const path = (id: number, query: string) =>
    `/v2/pointsLedger/getCustomerLedgerInfo?source=INSTORE&identifierName=id&identifierValue=${id}${query}`;
  const page = async (query: string, state = "huge-ledger") =>
    (await get(path(stateId(state), query))) as Ledger;

  it("pages by page number, newest first, without a gap or a repeat", async () => {
    const first = await page("&limit=100&offset=0");
    expect(first.ledgerDetails).toEqual({ pageNumber: 0, pageSize: 100, totalEntries: 1_200, pageCount: 12 });
    const ids = new Set<number>();
    for (let offset = 0; offset < 12; offset += 1)
      for (const { eventLogId } of (await page(`&limit=100&offset=${offset}`)).ledgerEntries)
        ids.add(eventLogId);
    expect(ids.size).toBe(1_200);
    expect((await page("&limit=100&offset=12")).ledgerEntries).toEqual([]);
  });

  it("writes points as texts with three decimals", async () => {
    const { ledgerEntries } = await page("&limit=5");
    expect(ledgerEntries.map(({ netPointsOnEvent }) => netPointsOnEvent)).toEqual([
      "120.000",
      "-81.000",
      "27.000",
      "203.000",
      "-19.000",
    ]);
  });

  it("refuses windows over 90 days and takes one date alone as 90", async () => {
    const id = stateId("huge-ledger");
    expect(await codeOf(path(id, "&startDate=2026-01-01T00:00:00&endDate=2026-11-01T00:00:00"))).toBe(1217);
    expect(await codeOf(path(id, "&startDate=2026-11-01"))).toBe(1216);
    expect(await codeOf(path(id, "&startDate=2026-11-02T00:00:00&endDate=2026-11-01T00:00:00"))).toBe(1214);
    const alone = await page("&endDate=2026-11-20T23:59:59");
    expect(alone.ledgerDetails.totalEntries).toBe(180);
  });

  it("filters by entry type, category and programme", async () => {
    const names = async (query: string) =>
      (await page(`&limit=50${query}`, "activity-kinds")).ledgerEntries.map(({ eventName }) => eventName);
    expect(await names("&ledgerEntryType=DEBIT")).toContain("PointsRedemption");
    expect(await names("&ledgerEntryType=DEBIT")).not.toContain("CustomerRegistration");
    expect(await names("&pointCategoryType=PROMISED")).toEqual(["TransactionAdd"]);
    expect(await names("&programId=9002")).toEqual(["TransactionAdd"]);
  });

  it("needs a source and an identifier kind it knows, and limits of 1 to 100", async () => {
    expect(
      await sandbox.ask("/v2/pointsLedger/getCustomerLedgerInfo?identifierName=id&identifierValue=1"),
    ).toMatchObject({
      status: 400,
      text: "",
    });
    expect(await codeOf(path(1, ""))).toBe(8015);
    expect(await codeOf(path(stateId("huge-ledger"), "&limit=101"))).toBe(1060);
  });
});

describe("subscriptions and promotions", () => {
  it("serve what is known and an empty list where there is none", async () => {
    expect(await get("/v2/customers/566881933/subscriptions")).toEqual({
      subscriptions: [],
      campaignId: 0,
      communicationId: 0,
      warnings: [],
    });
    const { subscriptions } = (await get(`/v2/customers/${stateId("opted-out")}/subscriptions`)) as {
      subscriptions: unknown[];
    };
    expect(subscriptions).toHaveLength(4);
  });

  it("page promotions in a bare body, at most 20 a page, without progress", async () => {
    const path = (query = "") => `/v3/members/${stateId("showcase")}/promotions${query}`;
    const body = (await get(path())) as { promotions: Record<string, unknown>[] };
    expect(body).toMatchObject({
      pageDetails: { pageNumber: 0, pageSize: 10, totalEntries: 37, pageCount: 4 },
      memberId: stateId("showcase"),
    });
    expect(Object.keys(body.promotions[0] ?? {}).sort()).toEqual([
      "active",
      "description",
      "endDateISO",
      "programId",
      "promotionId",
      "promotionIdentifier",
      "promotionName",
      "startDateISO",
      "timezoneName",
    ]);
    expect((await sandbox.ask(path("?size=21"))).status).toBe(400);
    expect((await sandbox.ask(path("?memberEnrollmentStatus=expired"))).status).toBe(400);
    const expired = (await get(path("?memberEnrollmentStatus=EXPIRED"))) as { promotions: unknown[] };
    expect(expired.promotions).toHaveLength(1);
    const last = (await get(path("?page=3"))) as { promotions: unknown[] };
    expect(last.promotions).toHaveLength(7);
  });
});
