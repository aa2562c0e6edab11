import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActivityEntry } from "@/lib/loyalty/views";
import { readActivity } from "@/lib/member/activity";
import { anchors, withBalances } from "@/lib/member/balances";
import { createTestPath, customer, failing, shown } from "@/lib/member/test-path";

const entry = (id: number, on: string, amount: number, more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id: String(id),
  kind: amount < 0 ? "spent" : "earned",
  event: "TransactionAdd",
  programId: 1,
  programName: null,
  on,
  amount,
  balance: null,
  place: null,
  detail: null,
  ...more,
});

/** A ledger that answers undated questions with the last 90 days only, 50 a page, as a cluster might. */
function ledgerOf(entries: readonly ActivityEntry[], nowMs: number) {
  const asked: string[] = [];
  const at = (each: ActivityEntry) => Date.parse(each.on ?? "");
  return {
    asked,
    answer(ask: { page: number; startDate?: string; endDate?: string }) {
      const from = ask.startDate ? Date.parse(`${ask.startDate}Z`) : nowMs - 90 * 86_400_000;
      const to = ask.endDate ? Date.parse(`${ask.endDate}Z`) : nowMs;
      asked.push(`${ask.startDate ?? ""}/${ask.endDate ?? ""}/${ask.page}`);
      expect(to - from).toBeLessThanOrEqual(90 * 86_400_000);
      const fits = entries.filter((each) => at(each) >= from && at(each) <= to);
      const page = fits.slice(ask.page * 50, (ask.page + 1) * 50);
      return { entries: page, page: ask.page, pageCount: Math.ceil(fits.length / 50), total: fits.length };
    },
  };
}

async function readAll(entries: readonly ActivityEntry[], joinedOn: string) {
  const { path, endpoints, member, ok, clock } = createTestPath();
  const ledger = ledgerOf(entries, clock.wallMs());
  endpoints.customer = async (id) => {
    const whole = customer(id);
    return ok({ ...whole, identity: { ...whole.identity, registeredOn: joinedOn } });
  };
  endpoints.ledger = async (_id, ask) => ok(ledger.answer(ask));
  const read: string[] = [];
  let cursor: string | undefined;
  let requests = 0;
  do {
    const reply = shown(await readActivity(member(1), cursor ? { cursor } : {}, path));
    read.push(...(reply.data.entries ?? []).map(({ id }) => id));
    cursor = reply.data.next ?? undefined;
    requests += 1;
  } while (cursor && requests < 50);
  return { read, asked: ledger.asked, requests };
}

describe("paging", () => {
  it("gives every entry once, newest first, across windows of 90 days", async () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 900 * 24 * 60 }), { maxLength: 150 });
    await fc.assert(
      fc.asyncProperty(days, async (minutesAgo) => {
        const sorted = minutesAgo.toSorted((a, b) => a - b);
        const now = Date.parse("2026-11-21T10:42:00Z");
        const entries = sorted.map((ago, id) => entry(id, new Date(now - ago * 60_000).toISOString(), 1));
        const { read } = await readAll(entries, "2020-01-01");
        expect(read).toEqual(entries.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it("stops soon after the day somebody joined", async () => {
    const { asked, requests } = await readAll([entry(1, "2026-11-20T10:00:00Z", 5)], "2026-11-19");
    expect(asked).toHaveLength(2);
    expect(requests).toBeLessThanOrEqual(2);
  });

  it("of a quiet member is bounded, three pages a request", async () => {
    const { asked, requests, read } = await readAll([], "2000-01-01");
    expect(read).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(14);
    expect(requests).toBeLessThanOrEqual(5);
  });

  it("a filter reads on until the page is worth showing", async () => {
    const { path, endpoints, member, ok } = createTestPath();
    const pages = [0, 1, 2].map((page) =>
      Array.from({ length: 50 }, (_, index) =>
        entry(page * 50 + index, "2026-11-20T10:00:00Z", index % 10 ? 1 : -1),
      ),
    );
    endpoints.ledger = async (_id, { page }) =>
      ok({ entries: pages[page] ?? [], page, pageCount: 3, total: 150 });
    const reply = shown(await readActivity(member(1), { filter: "spent" }, path));
    expect(reply.data.entries).toHaveLength(15);
    expect(reply.data.entries?.every(({ kind }) => kind === "spent")).toBe(true);
  });

  it("a page that cannot be read is null and named, not a short list", async () => {
    const { path, endpoints, member } = createTestPath();
    endpoints.ledger = failing;
    const reply = shown(await readActivity(member(1), {}, path));
    expect(reply).toMatchObject({ data: { entries: null, next: null }, unavailable: ["activity"] });
  });
});

describe("cursor", () => {
  const first = async ({ path, endpoints, member, ok }: ReturnType<typeof createTestPath>) => {
    endpoints.ledger = async (_id, { page }) => ok({ entries: [], page, pageCount: 9, total: 450 });
    return shown(await readActivity(member(1), {}, path)).data.next ?? "";
  };

  it("names nobody", async () => {
    const bench = createTestPath();
    const text = Buffer.from(await first(bench), "base64url").toString();
    expect(text).toMatch(/^[\dT:-]+\.\d+\.[\w-]{22}$/);
  });

  it("of another member, changed or invented is refused without a call", async () => {
    const bench = createTestPath();
    const cursor = await first(bench);
    const before = bench.calls.length;
    const spoiled = [
      "",
      "x",
      `${cursor}x`,
      cursor.slice(1),
      "a".repeat(5_000),
      Buffer.from("-.0.x").toString("base64url"),
    ];
    for (const bad of spoiled)
      expect(await readActivity(bench.member(1), { cursor: bad }, bench.path)).toMatchObject({
        code: "bad-cursor",
      });
    expect(await readActivity(bench.member(2), { cursor }, bench.path)).toMatchObject({ code: "bad-cursor" });
    expect(bench.calls).toHaveLength(before);
  });
});

describe("balance after", () => {
  it("walks back from what is spendable now, programme by programme", () => {
    const entries = [
      entry(1, "2026-11-20T10:00:00Z", 100),
      entry(2, "2026-11-19T10:00:00Z", 30, { programId: 2 }),
      entry(3, "2026-11-18T10:00:00Z", 70, { kind: "arriving" }),
      entry(4, "2026-11-17T10:00:00Z", -40),
    ];
    const balances = withBalances(entries, new Map([[1, 400]])).map(({ balance }) => balance);
    expect(balances).toEqual([400, null, null, 300]);
  });

  it("stays unknown from the first thing that does not fit", () => {
    const strange = [
      [entry(1, "2026-11-20T10:00:00Z", 500), entry(2, "2026-11-19T10:00:00Z", 1)],
      [entry(1, "2026-11-18T10:00:00Z", 1, { programId: null }), entry(2, "2026-11-17T10:00:00Z", 1)],
      [entry(1, null as unknown as string, 1), entry(2, "2026-11-17T10:00:00Z", 1)],
    ];
    for (const entries of strange)
      expect(withBalances(entries, new Map([[1, 400]])).map(({ balance }) => balance)).toEqual([null, null]);
    const disorder = [entry(1, "2026-11-18T10:00:00Z", 1), entry(2, "2026-11-19T10:00:00Z", 1)];
    expect(withBalances(disorder, new Map([[1, 400]])).map(({ balance }) => balance)).toEqual([400, null]);
  });

  it("is not worked out from a dated answer", async () => {
    const { path, endpoints, member, ok, clock } = createTestPath();
    endpoints.ledger = async (_id, { page, startDate }) =>
      ok({ entries: startDate ? [] : [entry(1, "2026-11-20T10:00:00Z", 5)], page, pageCount: 1, total: 1 });
    const balance = async () =>
      shown(await readActivity(member(1), {}, path)).data.entries?.map((each) => each.balance);
    expect(await balance()).toEqual([400]);
    await clock.advance(61_000);
    endpoints.ledger = failing;
    expect(await balance()).toEqual([null]);
  });

  it("is not worked out for a programme whose promised points have been lost", () => {
    const points = { spendable: 5, delayedEnded: 0, delayedReturned: null };
    const lost = { ...points, delayedEnded: 7 };
    const known = anchors([
      { programId: 1, points },
      { programId: 2, points: lost },
      { programId: 3, points: null },
    ]);
    expect([...known]).toEqual([[1, 5]]);
  });
});
