import "@/lib/auth/test-env";
import { beforeEach, expect, it, vi } from "vitest";
import { customerIdOf } from "@/lib/auth/member-access";
import { personKey } from "@/lib/auth/session-details";
import { sessionOfCookie } from "@/lib/auth/session-of-cookie";
import { endByToken, openSession } from "@/lib/auth/sessions";
import { day, hour, minute, second, testAt } from "@/lib/auth/test-env";
import { associate, cookieOf, member, other, staffAt, start, stateAt } from "@/lib/auth/test-sessions";
import { deleteSession, deleteSessionsOf, sessionsOf } from "@/lib/store/sessions";
import { type Sql, StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";

let current: Sql | null = null;
vi.mock("@/lib/store/store", async (original) => ({
  ...(await original<object>()),
  store: () => {
    if (!current) throw new StoreError("down", false);
    return current;
  },
}));

onBothEngines("sessions", (engine) => {
  let sql: Sql;
  const store = sharedStore(engine);
  beforeEach(() => {
    sql = store.one();
    current = sql;
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
        good.replace(/..$/, (end) => (end === "AA" ? "BB" : "AA")),
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
});
