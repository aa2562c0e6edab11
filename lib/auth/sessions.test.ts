import "@/lib/auth/test-env";
import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { customerIdOf } from "@/lib/auth/member-access";
import { type Person, personKey } from "@/lib/auth/session-details";
import { sessionOfCookie } from "@/lib/auth/session-of-cookie";
import type { StaffSession } from "@/lib/auth/session-types";
import { endByToken, openSession, startSession } from "@/lib/auth/sessions";
import { lockStaff, setStaffPin, unlockStaff } from "@/lib/auth/staff-lock";
import { day, hour, minute, second, testAt } from "@/lib/auth/test-env";
import { deleteSession, deleteSessionsOf, sessionsOf, touchSession } from "@/lib/store/sessions";
import { type Sql, StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { onBothEngines } from "@/lib/store/test-engines";
import { readTrail } from "@/lib/store/trail";
import { verifyTrail } from "@/lib/store/trail-verify";

let current: Sql | null = null;
vi.mock("@/lib/store/store", async (original) => ({
  ...(await original<object>()),
  store: () => {
    if (!current) throw new StoreError("down", false);
    return current;
  },
}));

const member: Person = { role: "member", customerId: 566881933 };
const other: Person = { role: "member", customerId: 98662653 };
const associate: Person = {
  role: "staff",
  person: {
    personId: "oidc:https://id.example|7",
    name: "Asha Rao",
    email: "asha@store.example",
    role: "associate",
    store: { name: "Indiranagar" },
    country: "IN",
    timeZone: "Asia/Kolkata",
  },
};
const plain = { device: "Chrome · Android", formerToken: null, ownDevice: false };
const start = (person: Person, at = testAt, browser: Partial<typeof plain> | { formerToken: string } = {}) =>
  startSession(person, { ...plain, ...browser }, at);
const stateAt = async (token: string, at: number) => (await openSession(token, at)).state;
const cookieOf = (sid: string, role = "member", secret = process.env.NEXTAUTH_SECRET ?? "") =>
  encode({ token: { sid, role }, secret });

async function staffAt(token: string, at: number): Promise<StaffSession> {
  const session = await sessionOfCookie(await cookieOf(token, "staff"), at);
  if (session.state !== "staff") throw new Error(session.state);
  return session.staff;
}

onBothEngines("sessions", (engine) => {
  let sql: Sql;
  beforeEach(async () => {
    sql = openStore(await engine.address());
    current = sql;
    return () => sql.close();
  });

  it("open the member they were made for, and nobody else", async () => {
    const session = await sessionOfCookie(await cookieOf(await start(member)), testAt);
    expect(session.state === "member" && customerIdOf(session.access)).toBe(566881933);
    expect(JSON.stringify(session)).not.toContain("566881933");
  });

  it("of a member end after 30 min unseen, and after 24 h in any case", async () => {
    const idle = await start(member);
    expect(await stateAt(idle, testAt + 30 * minute - 1)).toBe("open");
    const left = await start(member);
    expect(await stateAt(left, testAt + 30 * minute)).toBe("none");
    const busy = await start(member);
    for (let at = testAt; at < testAt + 24 * hour; at += 20 * minute)
      expect(await stateAt(busy, at)).toBe("open");
    expect(await stateAt(busy, testAt + 24 * hour)).toBe("none");
  });

  it("on a member's own device, by choice, last 30 days", async () => {
    const token = await start(member, testAt, { ownDevice: true });
    expect(await stateAt(token, testAt + 20 * day)).toBe("open");
    expect(await stateAt(token, testAt + 30 * day)).toBe("none");
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

  it("get a new id at every sign-in, and the browser's former session ends, whoever's it was", async () => {
    const first = await start(member);
    const second = await start(other, testAt, { formerToken: first });
    expect(second).not.toBe(first);
    expect(await stateAt(first, testAt)).toBe("none");
    expect(await stateAt(second, testAt)).toBe("open");
  });

  it("that were signed out are over at once", async () => {
    const token = await start(member);
    await endByToken(token);
    expect(await stateAt(token, testAt)).toBe("none");
  });

  it("are listed and ended one by one or everywhere, a person's own only", async () => {
    const tokens = [await start(member), await start(member, testAt + second)];
    const foreign = await start(other);
    const key = personKey(member);
    const rows = await sessionsOf(sql, "member", key, testAt);
    expect(rows).toHaveLength(2);
    const [foreignRow] = await sessionsOf(sql, "member", personKey(other), testAt);
    expect(await deleteSession(sql, foreignRow?.id ?? "", key)).toBe(false);
    expect(await deleteSession(sql, rows[0]?.id ?? "", key)).toBe(true);
    expect(await deleteSessionsOf(sql, "member", key)).toBe(1);
    const states = await Promise.all([...tokens, foreign].map((token) => stateAt(token, testAt)));
    expect(states).toEqual(["none", "none", "open"]);
  });

  it("are ten at most for a member and three for staff; the oldest end", async () => {
    const tokens: string[] = [];
    for (let count = 0; count < 11; count += 1) tokens.push(await start(member, testAt + count));
    expect(await stateAt(tokens[0] ?? "", testAt + 20)).toBe("none");
    expect(await stateAt(tokens[1] ?? "", testAt + 20)).toBe("open");
    for (let count = 0; count < 5; count += 1) await start(associate, testAt + count);
    expect(await sessionsOf(sql, "staff", personKey(associate), testAt + 20)).toHaveLength(3);
  });

  it("end on one instance and are over on the other", async () => {
    const url = await engine.address();
    const [one, two] = [openStore(url), openStore(url)];
    current = one;
    const token = await start(member);
    current = two;
    expect(await stateAt(token, testAt)).toBe("open");
    // As another process does it: what this one remembers of the session is not touched.
    expect(await deleteSessionsOf(one, "member", personKey(member))).toBe(1);
    expect(await stateAt(token, testAt)).toBe("none");
    await Promise.all([one.close(), two.close()]);
  });

  it("are read on from memory for a minute while the store is down, then not known, never signed out", async () => {
    const token = await start(member);
    await openSession(token, testAt);
    current = null;
    const cookie = await cookieOf(token);
    expect((await sessionOfCookie(cookie, testAt + 60 * second)).state).toBe("member");
    expect((await sessionOfCookie(cookie, testAt + 60 * second + 1)).state).toBe("unavailable");
    await expect(start(member)).rejects.toThrow(StoreError);
  });

  it("that were ended are not revived by an outage", async () => {
    const token = await start(member);
    await openSession(token, testAt);
    await endByToken(token);
    current = null;
    expect(await stateAt(token, testAt + 1)).toBe("unavailable");
  });

  it.each([-10, 0, 10])("keep their lives with our clock %i min beside Capillary's", async (skew) => {
    const ours = testAt + skew * minute;
    const [idle, busy, till] = [
      await start(member, ours),
      await start(member, ours),
      await start(associate, ours),
    ];
    expect(await stateAt(idle, ours + 30 * minute - 1)).toBe("open");
    for (let at = ours; at < ours + 24 * hour; at += 29 * minute)
      expect(await stateAt(busy, at)).toBe("open");
    expect(await stateAt(busy, ours + 24 * hour)).toBe("none");
    expect((await staffAt(till, ours + 2 * minute - 1)).locked).toBe(false);
    expect(await stateAt(till, ours + 2 * minute - 1 + 15 * minute)).toBe("none");
  });

  it("cannot be forged: another secret, another role or an altered cookie is nobody", async () => {
    const token = await start(member);
    const good = await cookieOf(token);
    const states = await Promise.all(
      [
        await cookieOf(token, "member", "another secret, also thirty-two letters"),
        await cookieOf(token, "staff"),
        await cookieOf(token, "admin"),
        `${good.slice(0, -2)}AA`,
        token,
        "",
      ].map(async (cookie) => (await sessionOfCookie(cookie, testAt)).state),
    );
    expect(new Set(states)).toEqual(new Set(["nobody"]));
  });

  it("hold no token, name or number in the clear", async () => {
    const tokens = [await start(member), await start(associate)];
    const dump = JSON.stringify(await sql.run("SELECT * FROM sessions"));
    for (const secret of [...tokens, "566881933", "asha", "Asha"]) expect(dump).not.toContain(secret);
    expect(dump.length).toBeGreaterThan(300);
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
