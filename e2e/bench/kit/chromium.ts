import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { browserFlags } from "@/e2e/support/browser";
import { wear } from "@/e2e/support/trouble";
import { bringBrowser } from "@/lib/cli/browser";

/** The named throttling: Lighthouse's mobile network, and a processor four times slower. */
export const throttling = { roundTripMs: 150, downKbit: 1_638, upKbit: 750, slower: 4 } as const;

export async function startBrowser(): Promise<Browser> {
  const executablePath = bringBrowser();
  if (!executablePath) throw new Error("There is no browser here.");
  return chromium.launch({
    executablePath,
    args: [...browserFlags, "--enable-precise-memory-info", "--js-flags=--expose-gc"],
  });
}

/** A phone's page with a session cookie. `address` must be on localhost: the cookie is Secure. */
export async function phone(
  browser: Browser,
  address: string,
  headers: Record<string, string>,
): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  return open(browser, address, headers, { width: 390, height: 844 });
}

export async function tablet(browser: Browser, address: string, headers: Record<string, string>) {
  return open(browser, address, headers, { width: 1_180, height: 820 });
}

async function open(
  browser: Browser,
  address: string,
  headers: Record<string, string>,
  viewport: { width: number; height: number },
) {
  const context = await browser.newContext({ viewport, locale: "en-GB", timezoneId: "Asia/Kolkata" });
  for (const cookie of (headers.cookie ?? "").split("; ").filter(Boolean))
    await wear(context, address, cookie);
  // tsx names functions through a helper that a page does not have.
  await context.addInitScript("globalThis.__name ??= (named) => named;");
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  return { context, page, cdp };
}

export async function throttle(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: throttling.roundTripMs,
    downloadThroughput: (throttling.downKbit * 1_024) / 8,
    uploadThroughput: (throttling.upKbit * 1_024) / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: throttling.slower });
}

/** Has the page write down its own vitals from the first line on. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { lcp: 0, lcpWhat: "", cls: 0, inp: 0 };
    Object.assign(globalThis, { benchVitals: seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
        ...more,
      });
    watch("largest-contentful-paint", (entry) => {
      seen.lcp = entry.startTime;
      const { element } = entry as PerformanceEntry & { element?: Element };
      seen.lcpWhat = `${element?.tagName} ${element?.className}`;
    });
    watch("layout-shift", (entry) => {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) seen.cls += shift.value;
    });
    watch(
      "event",
      (entry) => {
        const { interactionId } = entry as PerformanceEntry & { interactionId?: number };
        if (interactionId) seen.inp = Math.max(seen.inp, entry.duration);
      },
      { durationThreshold: 16 },
    );
  });
}

export type Vitals = { lcp: number; lcpWhat: string; cls: number; inp: number };

export async function vitalsOf(page: Page): Promise<Vitals> {
  return page.evaluate(() => (globalThis as unknown as { benchVitals: Vitals }).benchVitals);
}
