import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasValue } from "@/lib/loyalty/result";
import type { Reply } from "@/lib/loyalty/views";
import { readActivity } from "@/lib/member/activity";
import { readCards } from "@/lib/member/cards";
import { readGoals } from "@/lib/member/goals";
import { readHome } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { readProfile } from "@/lib/member/profile";
import { readProgress } from "@/lib/member/progress";
import { programsOf } from "@/lib/member/sections";
import { createTestPath, customer, failing, program, shown } from "@/lib/member/test-path";

describe("cost in upstream calls", () => {
  it("Home is cold in two calls that go out together", async () => {
    const { path, calls, endpoints, member } = createTestPath();
    let answered = false;
    endpoints.targets = async () => {
      expect(answered).toBe(false);
      return failing();
    };
    const { customer: ask } = endpoints;
    endpoints.customer = async (...given) => {
      await Promise.resolve();
      answered = true;
      return ask(...given);
    };
    await readHome(member(1), {}, path);
    expect(calls).toEqual(["customer", "targets"]);
  });

  it("a visit of twenty pages within a minute is at most seven calls", async () => {
    const { path, calls, member } = createTestPath();
    const access = member(1);
    for (let round = 0; round < 3; round += 1) {
      await readHome(access, {}, path);
      await readCards(access, {}, path);
      await readProgress(access, {}, path);
      await readGoals(access, {}, path);
      await readPoints(access, {}, path);
      await readActivity(access, {}, path);
      await readProfile(access, {}, path);
    }
    expect(calls.filter((name) => name !== "ledger")).toHaveLength(5);
    expect(calls.length).toBeLessThanOrEqual(10);
  });

  it("several sections of one cold page cost one set of calls", async () => {
    const { path, calls, member } = createTestPath();
    const access = member(1);
    await Promise.all([readHome(access, {}, path), readCards(access, {}, path), readGoals(access, {}, path)]);
    expect(calls).toEqual(["customer", "targets"]);
  });
});

it("a tier once held in a programme outweighs an enrolment id that says nobody is enrolled", () => {
  const { path } = createTestPath();
  const programs = [program(1, 0), program(2, 0)].map((facts) => ({ ...facts, enrolled: false }));
  const enrolled = programsOf(customer(1, { programs }), path)?.map((each) => each.enrolled);
  expect(enrolled).toEqual([true, false]);
});

describe("faults of a part", () => {
  it("without the customer call there is no page, and never an empty one", async () => {
    const { path, endpoints, member } = createTestPath();
    endpoints.customer = failing;
    const reads = await Promise.all([
      readHome(member(1), {}, path),
      readPoints(member(1), {}, path),
      readCards(member(1), {}, path),
      readProgress(member(1), {}, path),
      readProfile(member(1), {}, path),
      readActivity(member(1), {}, path),
    ]);
    for (const read of reads) expect(read).toMatchObject({ kind: "unavailable", reason: "upstream" });
  });

  it("goals that cannot be read are named, so that none does not look like no goals", async () => {
    const { path, endpoints, member } = createTestPath();
    endpoints.targets = failing;
    const home = shown(await readHome(member(1), {}, path));
    expect(home.unavailable).toEqual(["goals", "streaks"]);
    expect(home.data.programs).toHaveLength(2);
    const goals = shown(await readGoals(member(1), {}, path));
    expect(goals).toMatchObject({ data: { goals: null, streaks: null }, unavailable: ["goals", "streaks"] });
  });

  it("points that their own answer lacked are null and named, never 0", async () => {
    const { path, endpoints, member, ok } = createTestPath();
    endpoints.customer = async (id) => {
      const whole = customer(id);
      const programs = (whole.programs ?? []).map((facts) => ({ ...facts, points: null }));
      return ok({ ...whole, programs, expiry: null });
    };
    endpoints.expiry = failing;
    const points = shown(await readPoints(member(1), {}, path));
    expect(points.data.programs?.map((each) => each.points)).toEqual([null, null]);
    expect(points.data.expiry).toBeNull();
    expect(points.unavailable.toSorted()).toEqual(["expiry", "points"]);
  });

  it("end dates fall back on the customer answer's copy", async () => {
    const { path, endpoints, member } = createTestPath();
    endpoints.expiry = failing;
    const points = shown(await readPoints(member(1), {}, path));
    expect(points.data.expiry).toEqual([{ programId: 1, amount: 100, on: "2026-12-01", type: null }]);
    expect(points.unavailable).toEqual([]);
  });

  it("an unread store leaves the profile readable", async () => {
    const { path, member } = createTestPath();
    const broken = { ...path, lookups: () => Promise.reject(new Error("down")) };
    const profile = shown(await readProfile(member(1), {}, broken));
    expect(profile.data).toMatchObject({ lookups: null, firstName: "Canary1" });
    expect(profile.unavailable).toEqual(["lookups"]);
  });

  it("a section is null exactly when it is named, whatever fails", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(["targets", "trackers", "expiry", "promised", "ledger"] as const),
        async (down) => {
          const { path, endpoints, member, ok } = createTestPath();
          endpoints.customer = async (id) => ok(customer(id, { expiry: null }));
          for (const name of down) endpoints[name] = failing;
          const access = member(1);
          const replies: Reply<Record<string, unknown>>[] = [
            shown(await readPoints(access, {}, path)),
            shown(await readProgress(access, {}, path)),
            shown(await readGoals(access, {}, path)),
          ];
          for (const reply of replies)
            for (const [name, value] of Object.entries(reply.data))
              expect([name, value === null]).toEqual([name, reply.unavailable.some((each) => each === name)]);
          const activity = shown(await readActivity(access, {}, path));
          expect(activity.data.entries === null).toBe(activity.unavailable.includes("activity"));
        },
      ),
      { numRuns: 32 },
    );
  });
});

describe("age", () => {
  it("a reply is as old as its oldest shown part, and stale when any is", async () => {
    const { path, clock, endpoints, member } = createTestPath();
    await readHome(member(1), {}, path);
    const first = new Date(clock.wallMs()).toISOString();
    await clock.advance(120_000);
    endpoints.targets = failing;
    const home = shown(await readHome(member(1), {}, path));
    expect(home).toMatchObject({ stale: true, asOf: first, unavailable: [] });
  });

  it("a part that could not be read does not make the rest old", async () => {
    const { path, clock, endpoints, member } = createTestPath();
    endpoints.targets = failing;
    const home = shown(await readHome(member(1), {}, path));
    expect(home).toMatchObject({ stale: false, asOf: new Date(clock.wallMs()).toISOString() });
  });
});

it("in 100,000 mixed answers nobody sees another member's name", async () => {
  const { path, endpoints, member, clock, ok } = createTestPath();
  endpoints.customer = async (id) => (id % 13 === 0 ? failing() : ok(customer(id)));
  let answers = 0;
  for (let round = 0; round < 100; round += 1) {
    const ids = Array.from({ length: 1_000 }, (_, index) => 1 + ((index * 7 + round) % 50));
    const homes = await Promise.all(ids.map((id) => readCards(member(id), {}, path)));
    const names = await Promise.all(ids.map((id) => readHome(member(id), {}, path)));
    for (const [index, home] of names.entries()) {
      const id = ids[index];
      if (hasValue(home)) expect(home.value.data.member?.displayName === `Canary${id}`).toBe(true);
      else expect(Number(id) % 13).toBe(0);
      answers += 1;
    }
    expect(homes).toHaveLength(1_000);
    await clock.advance(30_000);
  }
  expect(answers).toBe(100_000);
}, 60_000);
