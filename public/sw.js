// The service worker of the opened card, and of nothing else: its scope is /card. It answers from what a
// member's card page kept (lib/queries/keep-cards.ts) when there is no signal or no session, and never puts
// anything into a cache itself.
const prefix = "rung-card-";
const lifeMs = 30 * 24 * 60 * 60 * 1000;
const patienceMs = 2500;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(started()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (request.destination === "style") event.respondWith(style(request));
});

async function started() {
  await self.registration.navigationPreload?.enable();
  await purge();
}

/** The network first; what is kept when it fails, is slow, or leads to the sign-in page. */
async function page(event) {
  await purge();
  const kept = await find(event.request.url);
  const asked = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  if (!kept) return asked;
  const answer = await Promise.race([asked.catch(() => null), after(patienceMs)]);
  if (!answer || answer.status >= 500) return kept;
  if (answer.type !== "opaqueredirect") return answer;
  return redirected(event.request.url, kept);
}

/** A redirect does not say where it leads. Only the sign-in page means "the session ended". */
async function redirected(url, kept) {
  const landed = await fetch(url, { credentials: "same-origin" }).catch(() => null);
  if (!landed) return kept;
  const { pathname, searchParams } = new URL(landed.url);
  // "forget": the member signed this browser out from another one.
  if (pathname === "/sign-in" && searchParams.get("forget") !== "cards") return kept;
  await forget();
  return Response.redirect(landed.url, 303);
}

async function style(request) {
  return (await find(request.url)) ?? fetch(request);
}

async function find(url) {
  const { pathname } = new URL(url);
  for (const name of await names()) {
    const kept = await (await caches.open(name)).match(pathname);
    if (kept && isAlive(kept)) return kept;
  }
  return null;
}

function isAlive(kept) {
  const age = Date.now() - Number(kept.headers.get("x-kept-at"));
  return age >= 0 && age < lifeMs;
}

// An empty cache stays: a page may have just opened it, and would fill one that is gone.
async function purge() {
  for (const name of await names()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      if (kept && !isAlive(kept)) await cache.delete(request);
    }
  }
}

async function names() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

async function forget() {
  for (const name of await names()) await caches.delete(name);
}

function after(ms) {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
