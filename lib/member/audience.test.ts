import { describe, expect, it } from "vitest";
import { readGoals } from "@/lib/member/goals";
import { readHome } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { readProgress } from "@/lib/member/progress";
import { createTestPath, customer, failing, shown } from "@/lib/member/test-path";

describe("who may see what", () => {
  const trackers = [
    {
      id: 1,
      conditionId: 1,
      name: "Visits",
      condition: null,
      type: "CUSTOMER_VISITS",
      unit: "visits",
      value: 3,
    },
    { id: 2, conditionId: 2, name: "Abnormal spend", condition: null, type: "BILL", unit: "money", value: 9 },
  ] as const;
  const facts = trackers.map((each) => ({ ...each, updatedOn: null, from: null, to: null }));

  it("members get the operator's trackers with their thresholds, staff all", async () => {
    const { path, endpoints, member, staff, ok } = createTestPath();
    endpoints.trackers = async () => ok(facts);
    const mine = shown(await readProgress(member(1), {}, path));
    expect(mine.data.trackers?.map(({ name, target }) => [name, target])).toEqual([["Visits", 10]]);
    const theirs = shown(await readProgress(staff(1, "masked"), {}, path));
    expect(theirs.data.trackers).toHaveLength(2);
  });

  it("internal notes of tier changes reach staff at full grade only", async () => {
    const { path, member, staff } = createTestPath();
    const notes = async (access: ReturnType<typeof member>) =>
      JSON.stringify(await readProgress(access, {}, path)).includes("internal");
    expect([await notes(member(1)), await notes(staff(1, "card")), await notes(staff(1, "full"))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("a name is masked for staff below the full grade", async () => {
    const { path, member, staff } = createTestPath();
    const name = async (access: ReturnType<typeof member>) =>
      shown(await readHome(access, {}, path)).data.member?.displayName;
    expect(await name(member(1))).toBe("Canary1");
    expect(await name(staff(1, "masked"))).not.toContain("Canary1");
    expect(await name(staff(1, "full"))).toBe("Canary1");
  });

  it("earn limits are a key for staff alone", async () => {
    const { path, member, staff } = createTestPath();
    expect(shown(await readGoals(member(1), {}, path)).data).not.toHaveProperty("limits");
    expect(shown(await readGoals(staff(1, "full"), {}, path)).data).toHaveProperty("limits", []);
  });

  it("an access that lib/auth did not make opens nothing", async () => {
    const { path, calls } = createTestPath();
    await expect(readHome({ by: "member", grade: "full" }, {}, path)).rejects.toThrow();
    expect(calls).toEqual([]);
  });
});

describe("questions", () => {
  it.each([2, 31, 365, -1, 1.5])(
    "look-ahead %d is refused where only the listed days are known",
    async (ahead) => {
      const { path, member, calls } = createTestPath();
      expect(await readProgress(member(1), { ahead }, path)).toEqual({ kind: "refused", code: "bad-ahead" });
      expect(calls).toEqual([]);
    },
  );

  it("other days may be asked where the operator says so, up to a year", async () => {
    const { path, member } = createTestPath();
    const any = { ...path, lookAhead: () => "any" as const };
    expect(await readProgress(member(1), { ahead: 200 }, any)).toMatchObject({ kind: "ok" });
    expect(await readProgress(member(1), { ahead: 366 }, any)).toMatchObject({ code: "bad-ahead" });
  });

  it.each([-10, 0, 10])("a look-ahead of 30 days is the same, with our clock %i min off", async (minutes) => {
    const { path, clock, endpoints, member, ok } = createTestPath();
    clock.skew(minutes * 60_000);
    const asked: number[] = [];
    endpoints.customer = async (id, { ahead }) => {
      asked.push(ahead);
      return ok(customer(id));
    };
    const read = async () => shown(await readProgress(member(1), { ahead: 30 }, path)).data.programs;
    const [first, second] = [await read(), await read()];
    expect(first?.[0]?.tier).toMatchObject({ name: "Silver" });
    expect(second).toEqual(first);
    expect(asked.filter((ahead) => ahead === 30)).toEqual([30]);
  });

  it("a look-ahead that fails is unavailable and does not show today's gaps", async () => {
    const { path, endpoints, member, ok } = createTestPath();
    endpoints.customer = async (id, { ahead }) => (ahead === 0 ? ok(customer(id)) : failing());
    const progress = shown(await readProgress(member(1), { ahead: 30 }, path));
    expect(progress.data.programs).toBeNull();
    expect(progress.unavailable).toContain("programs");
  });

  it("a programme the member does not have is not found", async () => {
    const { path, member } = createTestPath();
    const gone = { kind: "not-found", code: "no-program" };
    expect(await readHome(member(1), { programId: 77 }, path)).toEqual(gone);
    expect(await readPoints(member(1), { programId: 77 }, path)).toEqual(gone);
    expect(await readProgress(member(1), { programId: 77 }, path)).toEqual(gone);
  });

  it("criteria without a programme are about the one that the history names, and about none of several", async () => {
    const criteria = {
      upgrade: { basis: "CURRENT_POINTS", unit: "points", value: 5_999 },
      retention: null,
    } as const;
    const named = async (more: Partial<ReturnType<typeof customer>>) => {
      const { path, endpoints, member, ok } = createTestPath();
      endpoints.customer = async (id) => ok(customer(id, { criteria, ...more }));
      const { programs } = shown(await readProgress(member(1), {}, path)).data;
      return programs?.filter((each) => each.criteria !== null).map(({ programId }) => programId);
    };
    const { history } = customer(1);
    expect(await named({})).toEqual([1]);
    expect(await named({ programs: [], history: history?.slice(0, 1) ?? null })).toEqual([1]);
    expect(await named({ programs: [] })).toEqual([]);
  });

  it("a programme known only from the history has an entry without a tier", async () => {
    const { path, member } = createTestPath();
    const progress = shown(await readProgress(member(1), {}, path));
    expect(progress.data.programs?.find((each) => each.programId === 9)).toMatchObject({
      tier: null,
      history: [{ to: "B" }],
    });
  });
});
