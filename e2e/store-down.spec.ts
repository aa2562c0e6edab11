import { expect, test } from "@playwright/test";
import { createInstance, type Instance } from "@/e2e/support/cluster";
import { lacks } from "@/e2e/support/fixed-headers";
import { createHome } from "@/e2e/support/own-rung";
import { calls, clearFaults, forgetCalls } from "@/e2e/support/sandbox";
import { type StoreLine, startStoreLine } from "@/e2e/support/store-line";
import { createVisitor, type Visitor } from "@/e2e/support/visitor";
import { ports, today } from "@/e2e/support/world";
import { startPostgres, type ThrowAway } from "@/lib/store/test-postgres";

// A production server whose PostgreSQL goes away under it: first gone, then there and silent.
test.describe.configure({ mode: "serial", timeout: 60_000 });

const own = { rung: ports.rung + 9, sandbox: ports.sandbox };
let postgres: ThrowAway | undefined;
let line: StoreLine;
let rung: Instance;
/** `seen` was just here; `unseen` holds as good a session that this server has not read yet. */
let seen: Visitor;
let unseen: Visitor;
let till: Visitor;

test.beforeAll(async () => {
  await clearFaults();
  postgres = await startPostgres();
  const direct = new URL(await postgres.url("rung"));
  line = await startStoreLine(Number(direct.port));
  direct.port = String(line.port);
  const more = { DATABASE_URL: direct.href, LOG_LEVEL: "fatal", RUNG_NOW: today };
  const home = await createHome({ ports: own, staff: true, more });
  rung = createInstance(home.env, own.rung);
  await rung.start();
  const [one, other] = await home.signIn([700_000_201, 700_000_202]);
  [seen, unseen] = [createVisitor(home.origin, one), createVisitor(home.origin, other)];
  till = createVisitor(home.origin);
  await till.signInStaff(rung.address, "associate@store.example");
  for (const path of ["/", "/api/member/home"]) expect((await seen.ask(rung.address, path)).status).toBe(200);
  expect((await lookUp()).status).toBe(201);
});
test.afterAll(async () => {
  await rung?.end("SIGKILL");
  await line?.stop();
  await postgres?.stop();
});

const lookUp = () =>
  till.ask(rung.address, "/api/staff/lookups", { method: "POST", json: { identifier: "1234512345" } });
const askCode = () =>
  createVisitor(`http://localhost:${own.rung}`).ask(rung.address, "/api/sign-in/code", {
    method: "POST",
    json: { identifier: "1234512345" },
  });

/** The shortest of three tries, in milliseconds: what else this machine does is not the server's. */
async function quickest(ask: () => Promise<Response>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    const begun = performance.now();
    await (await ask()).text();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

for (const state of ["cut", "silent"] as const)
  test.describe(`with the store ${state === "cut" ? "gone" : "there but silent"}`, () => {
    test.beforeAll(async () => {
      // Both have been here within the minute that a session is read on.
      expect((await seen.ask(rung.address, "/api/member/home")).status).toBe(200);
      expect((await till.ask(rung.address, "/staff")).status).toBe(200);
      line.set(state);
    });
    test.afterAll(async () => {
      line.set("open");
      await expect.poll(async () => (await lookUp()).status, { timeout: 15_000 }).toBe(201);
    });

    test("signing in is closed, says so within a second, and Capillary hears of nobody", async () => {
      await forgetCalls();
      const answer = await askCode();
      expect([answer.status, lacks(Object.fromEntries(answer.headers))]).toEqual([503, []]);
      expect(await answer.json()).toMatchObject({ code: "store" });
      expect(await quickest(askCode)).toBeLessThan(1_000);
      const staff = createVisitor(`http://localhost:${own.rung}`);
      await expect(staff.signInStaff(rung.address, "supervisor@store.example")).rejects.toThrow(
        /401.*SignInClosed/,
      );
      expect((await calls()).filter(({ path }) => !path.includes("oauth"))).toEqual([]);
    });

    test("who was here a moment ago reads on", async () => {
      const page = await seen.ask(rung.address, "/");
      expect(page.status).toBe(200);
      expect((await page.text()).includes(">2,407<")).toBe(true);
      expect((await seen.ask(rung.address, "/api/member/home")).status).toBe(200);
    });

    test("whom this server cannot know is told so within a second, and not signed out", async () => {
      const page = await unseen.ask(rung.address, "/");
      expect([page.status, lacks(Object.fromEntries(page.headers))]).toEqual([500, []]);
      expect(page.headers.get("location")).toBeNull();
      const api = await unseen.ask(rung.address, "/api/member/home");
      expect([api.status, lacks(Object.fromEntries(api.headers))]).toEqual([503, []]);
      expect(await api.json()).toMatchObject({ code: "store" });
      expect(api.headers.getSetCookie()).toEqual([]);
      expect(await quickest(() => unseen.ask(rung.address, "/api/member/home"))).toBeLessThan(1_000);
      expect(await quickest(() => unseen.ask(rung.address, "/"))).toBeLessThan(1_000);
    });

    test("nobody is looked up without a record, and Capillary is not even asked", async () => {
      await forgetCalls();
      const answer = await lookUp();
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ code: "store" });
      expect((await calls()).filter(({ path }) => !path.includes("oauth"))).toEqual([]);
      expect(await quickest(lookUp)).toBeLessThan(1_000);
    });
  });

test("when it is back, the session that could not be known is as it was", async () => {
  expect((await unseen.ask(rung.address, "/api/member/home")).status).toBe(200);
});
