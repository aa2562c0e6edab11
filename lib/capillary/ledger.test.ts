import { expect, test } from "vitest";
import { getLedger, type LedgerParams } from "@/lib/capillary/endpoints/get-ledger";
import { kindOfEvent } from "@/lib/capillary/ledger-kinds";
import { ledgerBody, ledgerEvent } from "@/lib/capillary/test-answers";
import { json, startHttp, testClient } from "@/lib/capillary/test-upstream";

const asked = { customerId: 42, page: 0, pageSize: 50 };
const badAnswer = { kind: "unavailable", reason: "bad-answer", code: null, retryable: false };

async function read(body: unknown, params: Partial<LedgerParams> = {}, over = {}) {
  const far = await startHttp((_seen, response) => json(response, body));
  const { client, events } = testClient(far.origin, over);
  return { outcome: await getLedger(client, { ...asked, ...params }), seen: far.seen, events };
}

async function entriesOf(...events: unknown[]) {
  const { outcome } = await read(ledgerBody(events));
  return outcome.kind === "ok" ? outcome.value.entries : outcome;
}

const row = (type: string, points: string, over: Record<string, unknown> = {}) => ({
  ledgerEntryType: type,
  points,
  pointsCategory: "Main",
  programName: "Blue",
  programId: 7,
  ...over,
});

const event = (eventName: string, rows: unknown[], over: Record<string, unknown> = {}) =>
  ledgerEvent({ eventName, entryDetails: rows, netPointsOnEvent: undefined, ...over });

test("one event is one entry, with string points as a number, server time with its offset and no balance", async () => {
  const body = ledgerBody([ledgerEvent()]);
  const { outcome, seen } = await read(body, {}, { timeZone: "Asia/Kolkata", accountId: "acc-1" });
  expect(outcome).toMatchObject({ kind: "ok", value: { page: 0, pageCount: 1, total: 1 } });
  expect(outcome.kind === "ok" && outcome.value.entries).toEqual([
    {
      id: "9001",
      kind: "earned",
      event: "TransactionAdd",
      programId: 7,
      programName: "Blue",
      on: "2026-11-20T13:34:16+05:30",
      amount: 350,
      balance: null,
      place: "Marina",
      detail: null,
    },
  ]);
  expect(seen[0]?.url).toBe(
    "/v2/pointsLedger/getCustomerLedgerInfo?identifierName=id&identifierValue=42&source=INSTORE&accountId=acc-1&limit=50&offset=0",
  );
});

test("offset is the number of the page, and the window goes along as it is", async () => {
  const window = { startDate: "2026-08-24T00:00:00", endDate: "2026-11-21T23:59:59" };
  const { seen } = await read(ledgerBody(), { page: 3, pageSize: 100, ...window });
  const query = new URL(seen[0]?.url ?? "", "http://x").searchParams;
  expect(Object.fromEntries(query)).toMatchObject({ offset: "3", limit: "100", ...window });
});

test.each([
  [{ pageSize: 101 }],
  [{ pageSize: 0 }],
  [{ page: -1 }],
  [{ page: 0.5 }],
  [{ customerId: 0 }],
  [{ startDate: "2026-11-01" }],
  [{ startDate: "2026-01-01T00:00:00", endDate: "2026-04-01T00:00:01" }],
  [{ startDate: "2026-02-01T00:00:00", endDate: "2026-01-01T00:00:00" }],
])("what Capillary would refuse is not asked: %j", async (params) => {
  const { outcome, seen } = await read(ledgerBody(), params);
  expect(outcome).toEqual({ kind: "rejected", code: null });
  expect(seen).toEqual([]);
});

test("internal words never come out", async () => {
  const { outcome, events } = await read(ledgerBody());
  expect(JSON.stringify([outcome, events])).not.toMatch(/canary|bill-1|m1/);
});

// https://docs.capillarytech.com/reference/get-ledger-information: 11003, no entries for these parameters.
test("no entries is an empty page, not a failure", async () => {
  const { outcome } = await read({ errors: [{ status: false, code: 11003, message: "" }], warnings: [] });
  expect(outcome).toMatchObject({ kind: "ok", value: { entries: [], page: 0, pageCount: 0, total: 0 } });
  expect((await read(ledgerBody([]))).outcome).toMatchObject({ kind: "ok", value: { entries: [] } });
});

test.each([
  ["TransactionAdd", "CREDIT", "earned", 10],
  ["TRANSACTIONADD", "CREDIT", "earned", 10],
  ["AllocateGoodwillPoints", "CREDIT", "earned", 10],
  ["TargetCompleted", "CREDIT", "earned", 10],
  ["TransactionUpdate", "DEBIT", "adjusted", -10],
  ["PointsRedemption", "DEBIT", "spent", -10],
  ["VoucherRedemption", "DEBIT", "spent", -10],
  ["PointsRedemptionReversal", "CREDIT", "adjusted", 10],
  ["PointsExpiry", "DEBIT", "ended", -10],
  ["ManualPointsAdjustment", "DEBIT", "adjusted", -10],
  ["ReturnBill", "DEBIT", "adjusted", -10],
  ["PointsTransfer", "DEBIT", "adjusted", -10],
  ["SomethingNew", "CREDIT", "other", 10],
  ["SomethingNew", "DEBIT", "other", -10],
])("%s by %s is %s", async (name, type, kind, amount) => {
  expect(await entriesOf(event(name, [row(type, "10.000")]))).toMatchObject([{ event: name, kind, amount }]);
});

test("a debit is a loss whichever sign its points carry", async () => {
  const entries = await entriesOf(
    event("PointsRedemption", [row("DEBIT", "-10.000")]),
    event("PointsRedemption", [row("DEBIT", "10")]),
  );
  expect(entries).toMatchObject([{ amount: -10 }, { amount: -10 }]);
});

test("the net, which has a third decimal, is used where the rows say the same", async () => {
  const rounded = event("ReturnBill", [row("DEBIT", "311.03")], { netPointsOnEvent: "-311.034" });
  expect(await entriesOf(rounded)).toMatchObject([{ amount: -311.034 }]);
  const contradicting = event("TransactionAdd", [row("CREDIT", "100.00")], { netPointsOnEvent: "0" });
  expect(await entriesOf(contradicting)).toMatchObject([{ amount: 100 }]);
});

test("an event in two programmes is an entry in each: totals are never mixed", async () => {
  const rows = [
    row("CREDIT", "100.00"),
    row("CREDIT", "20.00", { programId: 8, programName: "Green" }),
    row("DEBIT", "5.10"),
  ];
  expect(await entriesOf(event("TransactionAdd", rows, { netPointsOnEvent: "114.900" }))).toMatchObject([
    { id: "9001:7", programId: 7, amount: 94.9 },
    { id: "9001:8", programId: 8, programName: "Green", amount: 20 },
  ]);
});

test("promised points arrive, apart from those that can be spent", async () => {
  const promised = { pointsCategory: "DelayedAccrualPointCategory" };
  const rows = [row("CREDIT", "100.00"), row("CREDIT", "40.00", promised)];
  expect(await entriesOf(event("TransactionAdd", rows))).toMatchObject([
    { id: "9001:7", kind: "earned", amount: 100 },
    { id: "9001:7:promised", kind: "arriving", amount: 40 },
  ]);
});

test("promised points that become spendable are told once", async () => {
  const promised = { pointsCategory: "DelayedAccrualPointCategory" };
  const rows = [row("DEBIT", "40.00", promised), row("CREDIT", "40.00")];
  expect(await entriesOf(event("DelayedAccrual", rows))).toMatchObject(
    [{ id: "9001:7", kind: "earned", amount: 40 }].map(({ id: _id, ...rest }) => rest),
  );
  expect(await entriesOf(event("DelayedAccrual", rows))).toHaveLength(1);
});

test("opening balances and alternate currencies move no points", async () => {
  const rows = [row("OPENING_BALANCE", "500.00"), row("CREDIT", "99.00", { alternateCurrencyName: "Coin" })];
  expect(await entriesOf(event("CustomerRegistration", rows))).toMatchObject([
    { kind: "other", amount: 0, programId: null, balance: null },
  ]);
});

test("a reached target is named", async () => {
  const reached = (over: Record<string, unknown>) =>
    event("TargetCompleted", [row("CREDIT", "100.00")], over);
  const details = { targetName: "Five visits", mileStoneName: "Third visit" };
  expect(await entriesOf(reached({ targetCompletedDetails: details }))).toMatchObject([
    { detail: "Third visit" },
  ]);
  expect(await entriesOf(reached({ targetCompletedDetails: { targetName: "Five visits" } }))).toMatchObject([
    { detail: "Five visits" },
  ]);
  expect(
    await entriesOf(reached({ eventDetails: { eventDisplayName: "Coffee week", comments: "no" } })),
  ).toMatchObject([{ detail: "Coffee week" }]);
  expect(await entriesOf(reached({}))).toMatchObject([{ detail: null }]);
});

test.each([
  ["no id", { eventLogId: undefined }],
  ["no name", { eventName: "" }],
  ["no date", { ledgerCreatedDate: "yesterday" }],
  ["no rows", { entryDetails: undefined }],
  ["a direction nobody knows", { entryDetails: [row("TRANSFER", "1.00")] }],
  ["points that are no number", { entryDetails: [row("CREDIT", "many")] }],
  ["points beyond reason", { entryDetails: [row("CREDIT", "1000000000000000000")] }],
  ["no programme", { entryDetails: [row("CREDIT", "1", { programId: null })] }],
])("an event with %s makes the page unavailable, not shorter", async (_name, over) => {
  expect(await entriesOf(ledgerEvent(), ledgerEvent(over))).toEqual(badAnswer);
});

test.each(["pageNumber", "totalEntries", "pageCount"])("a page without %s is unavailable", async (member) => {
  const body = ledgerBody();
  expect(
    (await read({ ...body, ledgerDetails: { ...body.ledgerDetails, [member]: undefined } })).outcome,
  ).toEqual(badAnswer);
});

test("numbers of the page may be strings", async () => {
  const body = {
    ...ledgerBody(),
    ledgerDetails: { pageNumber: "0", pageSize: "50", totalEntries: "120", pageCount: "3" },
  };
  expect((await read(body)).outcome).toMatchObject({
    kind: "ok",
    value: { page: 0, pageCount: 3, total: 120 },
  });
});

test("an event that moved nothing is other, whatever its name", () => {
  expect(kindOfEvent("PointsExpiry", 0)).toBe("other");
});
