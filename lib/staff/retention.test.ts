import "@/lib/staff/test-env";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { keptDays, prune } from "@/lib/staff/retention";
import { actor } from "@/lib/staff/test-look-up";
import { useTestStore } from "@/lib/staff/test-store";
import { recordPerson } from "@/lib/store/trail-person";
import { verifyTrail } from "@/lib/store/trail-verify";

let world: Awaited<ReturnType<typeof useTestStore>>;
beforeEach(async () => {
  world = await useTestStore();
});
afterEach(() => world.close());

test("records past their time go once a day, and the chain that is left verifies", async () => {
  const day = 86_400_000;
  const nowMs = Date.now();
  for (const ago of [420, 410, 1])
    await recordPerson(actor.staff, actor.device, { event: "lock", result: "ok" }, nowMs - ago * day);
  expect(await prune(world.sql, nowMs)).toBe(2);
  const trail = await world.sql.run("SELECT * FROM staff_trail ORDER BY seq");
  expect(trail.map(({ event, reason }) => [event, reason])).toEqual([
    ["lock", null],
    ["retention", "2 records older than 400 days"],
  ]);
  expect(await verifyTrail(world.sql)).toMatchObject({ ok: true, records: 2 });
});

test("the operator sets how many days records are kept", async () => {
  expect(keptDays()).toBe(400);
  expect(parseEnv({ ...process.env, TRAIL_DAYS: "90" }).TRAIL_DAYS).toBe(90);
  expect(() => parseEnv({ ...process.env, TRAIL_DAYS: "7" })).toThrow(/TRAIL_DAYS must be at least 30 days/);
});
