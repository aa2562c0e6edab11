import { type BrowserContext, expect, type Page } from "@playwright/test";

/** One jump of the layout that nobody's touch explains, as the browser scores it, and what moved. */
export type Jump = { value: number; moved: string[] };

/** What a page showed on the way: jumps of its layout and how often the calm banner came, went or changed. */
export type Watched = { jumps: () => Promise<Jump[]>; bannerChanges: () => Promise<number> };

export const totalOf = (jumps: readonly Jump[]): number => jumps.reduce((sum, { value }) => sum + value, 0);

/** Begins to watch; call before the page is opened. */
export async function watchPage(page: Page): Promise<Watched> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    };
    const seen = { jumps: [] as { value: number; moved: string[] }[], banners: [] as string[] };
    const told = ({ node, previousRect: from, currentRect: to }: Shift["sources"][number]) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const name = `${element?.tagName}.${element?.className}`;
      return `${name} ${Math.round(from.y)}+${Math.round(from.height)} → ${Math.round(to.y)}+${Math.round(to.height)}`;
    };
    Object.assign(window, { rungSeen: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as Shift;
        if (!shift.hadRecentInput) seen.jumps.push({ value: shift.value, moved: shift.sources.map(told) });
      }
    }).observe({ type: "layout-shift", buffered: true });
    const note = () => {
      const banner = document.querySelector(".alert[data-tone=calm]")?.textContent ?? "";
      if (seen.banners.at(-1) !== banner) seen.banners.push(banner);
    };
    document.addEventListener("DOMContentLoaded", () => {
      note();
      new MutationObserver(note).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
  });
  const read = <T>(pick: string) =>
    page.evaluate((name) => Reflect.get(Reflect.get(window, "rungSeen"), name), pick) as Promise<T>;
  return {
    jumps: () => read<Jump[]>("jumps"),
    bannerChanges: async () => Math.max(0, (await read<string[]>("banners")).length - 1),
  };
}

/** Puts a session cookie (`name=value`) into a browser. */
export async function wear(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const at = cookie.indexOf("=");
  await context.addCookies([
    {
      name: cookie.slice(0, at),
      value: cookie.slice(at + 1),
      // DevTools takes a __Host- cookie for https alone; Chromium sends it to http://localhost too.
      url: origin.replace(/^http:/, "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/** Time from asking for a page to its last byte, in milliseconds. */
export async function open(page: Page, address: string): Promise<number> {
  const begun = performance.now();
  const answer = await page.goto(address, { waitUntil: "commit" });
  await answer?.finished();
  return performance.now() - begun;
}

/** What can be read on the page, without scripts and what is hidden. */
export function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden from the reader must not count
  return page.evaluate(() => document.body.innerText);
}

/** No figure stands for "unknown": not 0 points, not NaN, nothing of the upstream's own words. */
export async function expectNoLie(page: Page): Promise<void> {
  const text = await visibleText(page);
  expect(text).not.toMatch(/\b0 points\b|NaN|undefined|\[object|Infinity|e\+\d\d/);
  expect(text).not.toMatch(/status unavailable|All requests have failed|<html|errors?"\s*:/i);
  expect(page.url()).not.toContain("/sign-in");
}
