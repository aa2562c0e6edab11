/**
 * Removes every copy this device holds: kept cards with their service worker, what pages remember, which card
 * was opened last. Needs no network.
 */
export async function forgetDevice(): Promise<void> {
  await Promise.all([forgetStorage(), forgetCaches(), forgetWorkers()]);
}

/** Only the kept cards and their service worker: for a browser that belongs to somebody else now. */
export async function forgetCards(): Promise<void> {
  await Promise.all([forgetCaches(), forgetWorkers()]);
}

// A browser that forbids a kind of storage has kept nothing there.

async function forgetStorage(): Promise<void> {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of three engines
    document.cookie = "rung-card=; path=/card; max-age=0; samesite=strict";
    localStorage.clear();
    sessionStorage.clear();
  } catch {}
}

async function forgetCaches(): Promise<void> {
  try {
    if ("caches" in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  } catch {}
}

async function forgetWorkers(): Promise<void> {
  try {
    const workers = await navigator.serviceWorker?.getRegistrations();
    await Promise.all((workers ?? []).map((worker) => worker.unregister()));
  } catch {}
}
