import "@/lib/auth/test-env";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { personKey } from "@/lib/auth/session-details";
import { lockStaff, setStaffPin, unlockStaff } from "@/lib/auth/staff-lock";
import { hour, minute, second, testAt } from "@/lib/auth/test-env";
import { associate, member, other, staffAt, start, stateAt } from "@/lib/auth/test-sessions";
import { sessionsOf, touchSession } from "@/lib/store/sessions";
import type { Sql } from "@/lib/store/sql";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";
import { readTrail } from "@/lib/store/trail";
import { verifyTrail } from "@/lib/store/trail-verify";

let sql: Sql;
vi.mock("@/lib/store/store", async (original) => ({ ...(await original<object>()), store: () => sql }));

onBothEngines("sessions", (engine) => {
  const store = sharedStore(engine);
  beforeEach(() => {
    sql = store.one();
  });

  it("of staff lock after 2 min, stay locked, end after 15 min and after 12 h", async () => {
    const token = await start(associate);
    expect((await staffAt(token, testAt + 2 * minute - 1)).locked).toBe(false);
    const idle = await start(associate);
    expect((await staffAt(idle, testAt + 2 * minute)).locked).toBe(true);
    // A request that began before the lock may still write its touch after it.
    for (const { id } of await sessionsOf(sql, "staff", personKey(associate), testAt + 2 * minute))
      await touchSession(sql, id, testAt + 2 * minute);
    expect((await staffAt(idle, testAt + 2 * minute + 1)).locked).toBe(true);
    expect(await stateAt(idle, testAt + 15 * minute)).toBe("none");
    const busy = await start(associate);
    for (let at = testAt; at < testAt + 12 * hour; at += minute) expect(await stateAt(busy, at)).toBe("open");
    expect(await stateAt(busy, testAt + 12 * hour)).toBe("none");
  });

  it("of staff who keep a locked screen asking still end 15 min after the last touch", async () => {
    const token = await start(associate);
    for (let at = testAt; at < testAt + 15 * minute; at += 4 * minute) await stateAt(token, at);
    expect(await stateAt(token, testAt + 15 * minute)).toBe("none");
  });

  it("of staff leave one record when they lock or end by themselves", async () => {
    const token = await start(associate);
    const at = testAt + 3 * minute;
    await Promise.all([stateAt(token, at), stateAt(token, at), stateAt(token, at)]);
    await start(member, testAt + 15 * minute);
    const busy = await start(associate, testAt + hour);
    for (let now = testAt + hour; now < testAt + 13 * hour; now += minute) await stateAt(busy, now);
    await Promise.all([start(other, testAt + 14 * hour), start(member, testAt + 14 * hour)]);
    const records = await readTrail(sql, { storeCode: "Indiranagar", limit: 10 });
    expect(records.map(({ event, reason, personName }) => [event, reason, personName])).toEqual([
      ["sign-out", "shift-over", "Asha Rao"],
      ["sign-out", "idle", "Asha Rao"],
      ["lock", "idle", "Asha Rao"],
    ]);
    expect(await verifyTrail(sql)).toMatchObject({ ok: true, records: 3 });
  });

  describe("a locked screen", () => {
    it("opens with the shift's PIN and forgets wrong tries", async () => {
      const token = await start(associate);
      expect(await setStaffPin(await staffAt(token, testAt), "12")).toBe("unreadable");
      expect(await setStaffPin(await staffAt(token, testAt), "２４６８")).toBe("set");
      await lockStaff(await staffAt(token, testAt), testAt);
      const locked = await staffAt(token, testAt);
      expect(locked).toMatchObject({ locked: true, pinSet: true });
      expect(await setStaffPin(locked, "1111")).toBe("locked");
      expect(await unlockStaff(locked, "1357", testAt)).toBe("wrong");
      expect(await unlockStaff(locked, "2468", testAt + second)).toBe("unlocked");
      expect((await staffAt(token, testAt + second)).locked).toBe(false);
    });

    it("is over after five wrong PINs, tried at once or not", async () => {
      const token = await start(associate);
      await setStaffPin(await staffAt(token, testAt), "2468");
      await lockStaff(await staffAt(token, testAt), testAt);
      const locked = await staffAt(token, testAt);
      const tries = await Promise.all(Array.from({ length: 8 }, () => unlockStaff(locked, "0000", testAt)));
      expect(tries.filter((outcome) => outcome === "wrong")).toHaveLength(5);
      expect(await stateAt(token, testAt)).toBe("none");
    });

    it("has no way in without a PIN", async () => {
      const token = await start(associate);
      await lockStaff(await staffAt(token, testAt), testAt);
      expect(await unlockStaff(await staffAt(token, testAt), "", testAt)).toBe("no-pin");
    });
  });
});
