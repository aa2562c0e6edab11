import type { CDPSession, Page } from "@playwright/test";

/** Milliseconds from the tap on a tab; no skeleton where the page came before one was due. */
export type Tab = { skeletonMs: number | null; contentMs: number };

/** Taps a tab and waits until its page has taken the place of the one before. */
async function go(page: Page, path: string): Promise<void> {
  await page.locator(`.tabs a[href="${path}"]`).click();
  await page.waitForURL((url) => url.pathname === path);
}

/** From the tap on a tab to its first mark (skeleton or title) and to its title. */
async function moveTo(page: Page, path: string): Promise<Tab> {
  return page.evaluate(
    (to) =>
      new Promise<Tab>((resolve) => {
        const link = document.querySelector<HTMLElement>(`.tabs a[href="${to}"]`);
        const title = document.querySelector("main h1");
        let skeletonMs: number | null = null;
        const start = performance.now();
        const look = () => {
          const waiting = [...document.querySelectorAll(".sk")].some((mark) => mark.checkVisibility());
          if (skeletonMs === null && waiting) skeletonMs = performance.now() - start;
          const now = document.querySelector("main h1");
          const arrived =
            now &&
            now !== title &&
            location.pathname === to &&
            !document.querySelector("main [aria-busy=true]");
          if (arrived) resolve({ skeletonMs, contentMs: performance.now() - start });
          else if (performance.now() - start > 10_000) resolve({ skeletonMs, contentMs: Number.NaN });
          else requestAnimationFrame(look);
        };
        link?.click();
        requestAnimationFrame(look);
      }),
    path,
  );
}

/** Times of moves between tabs whose code is loaded. @param before comes between loading it and measuring */
export async function timeTabs(page: Page, home: string, before: () => Promise<void>): Promise<Tab[]> {
  await page.goto(home, { waitUntil: "networkidle" });
  for (const path of ["/card", "/progress", "/points", "/"]) {
    await go(page, path);
    await page.waitForTimeout(300);
  }
  await before();
  const list: Tab[] = [];
  for (const path of ["/progress", "/points", "/card", "/"]) {
    list.push(await moveTo(page, path));
    await page.waitForTimeout(400);
  }
  return list;
}

/** What a page holds after a collection: bytes of heap, elements. */
export type Held = { heap: number; nodes: number };

/** What a page holds at first, and after a hundred moves between tabs. */
export async function heldOverMoves(page: Page, cdp: CDPSession, home: string): Promise<[Held, Held]> {
  await page.goto(home, { waitUntil: "networkidle" });
  await cdp.send("Performance.enable");
  const held = async (): Promise<Held> => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
    return { heap, nodes: await page.evaluate(() => document.querySelectorAll("*").length) };
  };
  const round = async () => {
    for (const path of ["/card", "/progress", "/points", "/"]) {
      await go(page, path);
      await page.locator("main h1").first().waitFor();
    }
  };
  await round();
  const before = await held();
  for (let turn = 0; turn < 25; turn += 1) await round();
  return [before, await held()];
}
