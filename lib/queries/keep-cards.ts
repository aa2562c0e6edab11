import { forgetCards } from "@/lib/queries/forget-device";
import { type KeptLink, type KeptWords, keptPage, keptResponse } from "@/lib/queries/kept-page";

export type Keeping = {
  /** Of the member's session: cards kept for any other are removed first. */
  owner: string;
  /** Usable cards, the one opened last first, with numbers short enough to list. */
  cards: readonly KeptLink[];
  /** Address of the card on screen; null in the wallet. */
  open: string | null;
  words: KeptWords;
};

const prefix = "rung-card-";
const wallet = "/card";
// So many are kept without having been opened. The others are when they are.
const unasked = 4;

/**
 * Keeps the member's cards for a time without signal or session, one document each, and the style sheet;
 * removes what is no longer theirs. See public/sw.js, which answers from it.
 * https://developer.mozilla.org/docs/Web/API/Cache
 */
export async function keepCards({ owner, cards, open, words }: Keeping): Promise<void> {
  if (!("caches" in window) || !("serviceWorker" in navigator)) return;
  if (cards.length === 0) return forgetCards();
  const name = `${prefix}${owner}`;
  for (const other of await caches.keys()) if (other !== name) await caches.delete(other);
  await navigator.serviceWorker.register("/sw.js", { scope: wallet, updateViaCache: "none" });
  const cache = await caches.open(name);
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const styles = stylesHere();
  await prune(cache, known, [...cards.map(({ href }) => href), ...styles, wallet]);
  for (const href of styles)
    if (!known.has(href)) await cache.put(href, dated(await fetch(href, { cache: "force-cache" })));
  for (const [place, { href }] of cards.entries()) {
    const wanted = href === open || (open === null && place === 0);
    if (!wanted && (known.has(href) || place >= unasked)) continue;
    const card = href === open ? document.querySelector(".open-card") : await readCard(href);
    if (!card?.querySelector(".digits")) continue;
    known.add(href);
    await cache.put(href, keptResponse(keptPage(card, styles, words, null)));
    if (wanted) {
      const others = cards.filter((other) => other.href !== href);
      await cache.put(wallet, keptResponse(keptPage(card, styles, words, others)));
    }
  }
}

/** The card's own page as a document in memory; it is read for its figures and never kept. */
async function readCard(href: string): Promise<Element | null> {
  const answer = await fetch(href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".open-card");
}

function stylesHere(): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  return [...new Set([...links].map(({ href }) => new URL(href).pathname))];
}

async function prune(cache: Cache, known: Set<string>, wanted: readonly string[]): Promise<void> {
  for (const path of [...known]) {
    if (wanted.includes(path)) continue;
    known.delete(path);
    await cache.delete(path);
  }
}

/** A copy of a style sheet's answer that says since when it is kept. */
function dated(answer: Response): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      "content-type": answer.headers.get("content-type") ?? "text/css",
      "x-kept-at": String(Date.now()),
    },
  });
}
