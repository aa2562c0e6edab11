import { expect, it } from "vitest";
import type { Outcome } from "@/lib/capillary/outcome";
import { readActivity } from "@/lib/member/activity";
import { readGoals } from "@/lib/member/goals";
import { readPoints } from "@/lib/member/points";
import { readProfile } from "@/lib/member/profile";
import { readProgress } from "@/lib/member/progress";
import { createTestPath, customer, shown } from "@/lib/member/test-path";

const old = 11;
const survivor = 22;

/** Capillary after a merge: the customer call answers with the survivor, every other one only under its id. */
function mergedPath() {
  const bench = createTestPath();
  const { endpoints, ok } = bench;
  const asked: string[] = [];
  const only =
    <T>(name: string, value: T) =>
    async (id: number): Promise<Outcome<T>> => {
      asked.push(`${name} ${id}`);
      return id === survivor ? ok(value) : { kind: "merged", survivor: null };
    };
  endpoints.customer = async (id) =>
    ok(customer(survivor, { subscriptions: null, ...(id === old ? { mergedFrom: old } : {}) }));
  endpoints.targets = only("targets", { goals: [], streaks: [] });
  endpoints.trackers = only("trackers", []);
  endpoints.expiry = only("expiry", [{ programId: 1, amount: 77, on: "2026-12-09", type: null }]);
  endpoints.promised = only("promised", []);
  endpoints.subscriptions = only("subscriptions", []);
  endpoints.ledger = async (id, { page }) =>
    id === survivor
      ? ok({ entries: [], page, pageCount: 0, total: 0 })
      : ({ kind: "merged", survivor: null } as const);
  return { ...bench, asked };
}

it("after a merge every part is read under the survivor's id, and nothing is missing", async () => {
  const { path, member } = mergedPath();
  const access = member(old);
  const points = shown(await readPoints(access, {}, path));
  expect(points.unavailable).toEqual([]);
  expect(points.data.expiry).toEqual([expect.objectContaining({ amount: 77 })]);
  expect(shown(await readGoals(access, {}, path)).unavailable).toEqual([]);
  expect(shown(await readProgress(access, {}, path)).unavailable).toEqual([]);
  expect(shown(await readActivity(access, {}, path)).unavailable).toEqual([]);
  expect(shown(await readProfile(access, {}, path)).unavailable).toEqual([]);
});

it("once the merge is known the old id is not asked again", async () => {
  const { path, member, clock, asked } = mergedPath();
  await readPoints(member(old), {}, path);
  asked.length = 0;
  await clock.advance(61_000);
  await readPoints(member(old), {}, path);
  await readGoals(member(old), {}, path);
  expect(asked.filter((call) => call.endsWith(` ${old}`))).toEqual([]);
  expect(asked).toContain(`expiry ${survivor}`);
});

it("look-ups of the account before and after the merge are both shown, newest first", async () => {
  const { path, member } = mergedPath();
  path.lookups = async (id) =>
    id === old ? [{ atMs: 1_000, store: "Before" }] : [{ atMs: 2_000, store: "After" }];
  const { lookups } = shown(await readProfile(member(old), {}, path)).data;
  expect(lookups?.map(({ store }) => store)).toEqual(["After", "Before"]);
});

it("reads one after another share the page's deadline: the profile is out within 3.6 s", async () => {
  const { path, member, clock, endpoints, ok } = mergedPath();
  endpoints.customer = (id) =>
    new Promise((resolve) => clock.after(2_500, () => resolve(ok(customer(id, { subscriptions: null })))));
  endpoints.subscriptions = () => new Promise(() => {});
  let done = false;
  const reading = readProfile(member(old), {}, path).finally(() => {
    done = true;
  });
  await clock.advance(3_599);
  expect(done).toBe(false);
  await clock.advance(1);
  expect(done).toBe(true);
  expect(shown(await reading).data).toMatchObject({ firstName: `Canary${old}`, subscriptions: null });
});
