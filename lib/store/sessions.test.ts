import { beforeEach, expect, it } from "vitest";
import {
  deleteSession,
  deleteSessionById,
  deleteSessionByToken,
  deleteSessionsOf,
  findSession,
  insertSession,
  keepNewest,
  lockSession,
  type SessionRow,
  sessionsOf,
  setSessionPin,
  sweepSessions,
  takePinTry,
  touchSession,
  unlockSession,
} from "@/lib/store/sessions";
import type { Sql } from "@/lib/store/sql";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";
import { rowsAt as at, sessionRow as row } from "@/lib/store/test-rows";

const minute = 60_000;

onBothEngines("session rows", (engine) => {
  const store = sharedStore(engine);
  let here: Sql;
  let there: Sql;
  beforeEach(() => {
    here = store.one();
    there = store.other();
  });
  const put = (...rows: SessionRow[]) =>
    Promise.all(rows.map((each) => insertSession(here, each, `token of ${each.id}`)));
  const ids = async (person = "asha") => (await sessionsOf(there, "member", person, at)).map(({ id }) => id);

  it("come back on another instance as they were put in", async () => {
    await put(row("a", { role: "staff", endsAt: Number.MAX_SAFE_INTEGER }));
    expect(await findSession(there, "token of a")).toEqual(
      row("a", { role: "staff", endsAt: Number.MAX_SAFE_INTEGER }),
    );
    expect(await findSession(there, "token of b")).toBeNull();
  });

  it("cannot share a token", async () => {
    await put(row("a"));
    await expect(insertSession(there, row("b"), "token of a")).rejects.toMatchObject({ conflict: true });
  });

  it("are listed for one person in one role, last used first, without those that are over", async () => {
    await put(
      row("old", { seenAt: at - 5 * minute }),
      row("new"),
      row("idle", { seenAt: at - 31 * minute }),
      row("over", { endsAt: at }),
      row("other", { person: "dev" }),
      row("staff", { role: "staff" }),
    );
    expect(await ids()).toEqual(["new", "old"]);
  });

  it("are seen later, never earlier, and not while locked", async () => {
    await put(row("a"));
    await touchSession(there, "a", at - minute);
    expect((await findSession(here, "token of a"))?.seenAt).toBe(at);
    await touchSession(there, "a", at + minute);
    expect((await findSession(here, "token of a"))?.seenAt).toBe(at + minute);
    await lockSession(here, "a", at + 2 * minute);
    await touchSession(there, "a", at + 3 * minute);
    expect(await findSession(there, "token of a")).toMatchObject({
      seenAt: at + minute,
      lockedAt: at + 2 * minute,
    });
  });

  it("a second lock does not move the first, and unlocking clears lock and tries", async () => {
    await put(row("a"));
    await setSessionPin(here, "a", "hash");
    await lockSession(here, "a", at);
    await lockSession(there, "a", at + minute);
    expect((await findSession(here, "token of a"))?.lockedAt).toBe(at);
    await takePinTry(there, "a", 5);
    await unlockSession(there, "a", at + minute);
    expect(await findSession(here, "token of a")).toMatchObject({
      lockedAt: null,
      pinTries: 0,
      seenAt: at + minute,
    });
  });

  it("give no more PIN tries than allowed to 40 parallel takers on two instances", async () => {
    await put(row("a"));
    await setSessionPin(here, "a", "hash");
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, index) => takePinTry(index % 2 ? here : there, "a", 5)),
    );
    expect(tries.filter((one) => one?.pin === "hash")).toHaveLength(5);
    expect(await takePinTry(here, "nobody", 5)).toBeNull();
  });

  it("end by id, by token, and all of a person at once, at once for the other instance", async () => {
    await put(row("a"), row("b"), row("c"), row("d"), row("e", { person: "dev" }));
    expect(await deleteSession(here, "a", "dev")).toBe(false);
    expect(await deleteSession(here, "a", "asha")).toBe(true);
    await deleteSessionByToken(here, "token of b");
    await deleteSessionById(here, "c");
    expect(await ids()).toEqual(["d"]);
    expect(await deleteSessionsOf(here, "member", "asha")).toBe(1);
    expect([await ids(), await ids("dev")]).toEqual([[], ["e"]]);
  });

  it("keeps a person's newest", async () => {
    await put(
      ...[1, 2, 3, 4].map((age) => row(`s${age}`, { createdAt: at - age })),
      row("e", { person: "dev" }),
    );
    await keepNewest(here, "member", "asha", 2);
    expect([(await ids()).toSorted(), await ids("dev")]).toEqual([["s1", "s2"], ["e"]]);
  });

  it("are swept when idle or over, by two instances at once without a deadlock", async () => {
    const over = Array.from({ length: 60 }, (_, index) => row(`o${index}`, { endsAt: at - index }));
    await put(...over, row("idle", { seenAt: at - 31 * minute }), row("live"));
    await Promise.all(Array.from({ length: 12 }, (_, index) => sweepSessions(index % 2 ? here : there, at)));
    expect(await here.run("SELECT id FROM sessions")).toEqual([{ id: "live" }]);
  });
});
