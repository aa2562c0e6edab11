import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, test } from "@playwright/test";
import { createHome, type Home, type OwnRung } from "@/e2e/support/own-rung";
import { clearFaults, configure } from "@/e2e/support/sandbox";
import { wear } from "@/e2e/support/trouble";
import { memberPages, ports, today } from "@/e2e/support/world";

/** Read at 14:45 in Kolkata, an hour and a half before the tests' now: what is dated says so. */
const readAt = "2026-11-21T09:15:00Z";
export const datedTime = "14:45";
/** Member 1 of the sandbox's synthetic range: 1,007 points. */
const warmId = 700_000_001;
const coldIds = Array.from({ length: 120 }, (_, index) => 700_000_500 + index);

const own = { rung: ports.rung + 1, sandbox: ports.sandbox };
export const ownOrigin = `http://localhost:${own.rung}`;

/** A till's credentials: so that a fault of every endpoint is one of the data and not of the token. */
const tillAuth = {
  CAPILLARY_AUTH: "basic",
  CAPILLARY_TILL_CODE: "sandbox.till01",
  CAPILLARY_TILL_PASSWORD: "sandbox-till-password",
};

/** A store of its own for each test, or a test that reads afresh would take the older values from the next. */
function copyOfStore({ folder }: Home, run: number): string {
  const to = join(folder, `run-${run}`);
  mkdirSync(to);
  for (const file of readdirSync(folder))
    if (file.startsWith("rung.db")) cpSync(join(folder, file), join(to, file));
  return join(to, "rung.db");
}

/**
 * Loads the pages' code, which the first request of a server pays for and no fault is about.
 * @returns how long a page takes on this machine when all is well, in milliseconds
 */
async function firstPages(cookie: string): Promise<number> {
  const times: number[] = [];
  for (const path of ["/", "/points", "/", "/points", "/"]) {
    const begun = performance.now();
    await (await fetch(`${ownOrigin}${path}`, { headers: { cookie } })).text();
    times.push(performance.now() - begun);
  }
  return Math.max(...times.slice(2));
}

type World = { home: Home; warmCookie: string; coldCookies: string[]; usualMs: number; runs: number };

let world: Promise<World> | undefined;

/** Members who are signed in, and a store with last good values of 14:45; made once for all files of a run. */
async function makeWorld(): Promise<World> {
  await clearFaults();
  const home = await createHome({ ports: own, more: { ...tillAuth, LOG_LEVEL: "info", RUNG_NOW: today } });
  const [warmCookie = "", ...coldCookies] = await home.signIn([warmId, ...coldIds]);
  const before = await home.start({ RUNG_NOW: readAt });
  for (const path of memberPages)
    await (await fetch(`${ownOrigin}${path}`, { headers: { cookie: warmCookie } })).text();
  const usualMs = await firstPages(warmCookie);
  // Last good values are written behind the answers.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await before.stop();
  return { home, warmCookie, coldCookies, usualMs, runs: 0 };
}

/**
 * For tests of one fault each: a server of its own that has just started on a store which holds a member's
 * last good values of 14:45. Breakers and gate are as new, whatever the test before has done to them.
 */
export function faultBench() {
  let made: World | undefined;
  let rung: OwnRung | undefined;

  const its = (): World => {
    if (!made) throw new Error("The bench is not set up.");
    return made;
  };
  const coldCookie = () => {
    const cookie = its().coldCookies.shift();
    if (!cookie) throw new Error("Everybody has been read already.");
    return cookie;
  };

  test.beforeAll(async () => {
    test.setTimeout(90_000);
    world ??= makeWorld();
    made = await world;
  });
  test.afterEach(async () => {
    await rung?.stop();
    rung = undefined;
    await clearFaults();
    await configure({ clockOffsetSeconds: 0 });
  });

  return {
    /** Starts the server anew. */
    async start(more: Readonly<Record<string, string>> = {}): Promise<OwnRung> {
      const mine = its();
      mine.runs += 1;
      const DATABASE_URL = `file:${copyOfStore(mine.home, mine.runs)}`;
      rung = await mine.home.start({ DATABASE_URL, ...more });
      if (more.CAPILLARY_BASE_URL) await (await fetch(`${ownOrigin}/sign-in`)).text();
      else mine.usualMs = await firstPages(coldCookie());
      return rung;
    },
    /** A limit on this machine: what a page usually takes is not the fault's. */
    within: (ms: number) => ms + 3 * its().usualMs,
    /** The member whose data is kept from 14:45. */
    warm: (context: BrowserContext) => wear(context, ownOrigin, its().warmCookie),
    warmCookie: () => its().warmCookie,
    /** A member nobody has read yet. */
    cold: (context: BrowserContext) => wear(context, ownOrigin, coldCookie()),
    coldCookie,
  };
}
