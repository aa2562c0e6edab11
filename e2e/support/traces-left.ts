import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page } from "@playwright/test";
import { browserFlags, browserPath } from "@/e2e/support/browser";
import { listenAnywhere } from "@/e2e/support/listen";
import { origin } from "@/e2e/support/world";

/** One way back to a screen, and what of a customer it showed. */
export type Trace = { way: string; found: string[] };

/** A browser with a profile on disk and the back-forward cache on, as a tablet has. */
export function openTablet(profile: string, more: readonly string[] = []): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    baseURL: origin,
    viewport: { width: 1_180, height: 820 },
    locale: "en-GB",
    // Playwright switches the cache off, and would find nothing in it.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: [...browserFlags, ...more],
  });
}

/** A page elsewhere: what a tablet shows in between. It tells in its title whether it came from memory. */
export async function startElsewhere(): Promise<{ address: string; stop: () => void }> {
  const page = `<!doctype html><title>new</title><p>Elsewhere</p>
    <script>addEventListener("pageshow", (event) => { document.title = event.persisted ? "kept" : "new"; });</script>`;
  const server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(page));
  return {
    address: `http://127.0.0.1:${await listenAnywhere(server)}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Everything a page holds: its markup, its title, its address, what its fields hold. */
export async function contentOf(page: Page): Promise<string> {
  // Playwright waits in vain for the load of a page that came back from memory: the page is asked itself.
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe("complete");
  const held = await page.evaluate(() => {
    const fields = [...document.querySelectorAll("input")].map((field) => field.value);
    return [document.documentElement.outerHTML, document.title, location.href, ...fields].join("\n");
  });
  return `${held}\n${await page.evaluate(() => JSON.stringify(history.state))}`;
}

/** What scripts of this origin keep: both storages, databases and caches. */
export async function storesOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const databases: unknown[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      for (const table of database.objectStoreNames)
        databases.push(
          await new Promise((resolve) => {
            const asked = database.transaction(table).objectStore(table).getAll();
            asked.onsuccess = () => resolve(asked.result);
          }),
        );
      database.close();
    }
    const kept: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept.push(request.url, (await (await cache.match(request))?.text()) ?? "");
    }
    return {
      "session storage": JSON.stringify(sessionStorage),
      "local storage": JSON.stringify(localStorage),
      IndexedDB: JSON.stringify(databases),
      CacheStorage: kept.join("\n"),
    };
  });
}

/** What the browser's own HTTP cache answers for these addresses, without asking anybody. */
export async function cachedAnswers(page: Page, addresses: readonly string[]): Promise<string> {
  return page.evaluate(async (all) => {
    const texts: string[] = [];
    for (const address of all)
      for (const headers of [{}, { rsc: "1" }])
        try {
          const answer = await fetch(address, { cache: "only-if-cached", mode: "same-origin", headers });
          texts.push(await answer.text());
        } catch {
          // Not in the cache.
        }
    return texts.join("\n");
  }, addresses);
}

/** Every file of the profile: history, sessions, caches and what else the browser wrote down. */
export function profileOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      // Session files hold page titles and fields in UTF-16.
      return `${bytes.toString("latin1")}\n${bytes.toString("utf16le")}\n${bytes.subarray(1).toString("utf16le")}`;
    })
    .join("\n");
}
