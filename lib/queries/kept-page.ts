/** Words of a kept page, finished, in the reader's language. */
export type KeptWords = {
  /** Instead of the card's own name, which may come from a field of the member's. */
  title: string;
  others: string;
  signIn: string;
};

/** Where a kept card is found again, and how it is told apart in a list. */
export type KeptLink = { href: string; number: string };

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The opened card as a document without any script: code, number, name, points with their time. Made from
 * what is on screen, never from an answer of the server.
 * @param card `main` of an opened card's page
 * @param styles addresses of its style sheets
 * @param links of the other kept cards; the page that stands for all of them has them, and a way to sign in
 */
export function keptPage(
  card: Element,
  styles: readonly string[],
  words: KeptWords,
  links: readonly KeptLink[] | null,
): string {
  const page = document.implementation.createHTMLDocument(words.title);
  const { documentElement: root } = document;
  page.documentElement.lang = root.lang;
  page.documentElement.dir = root.dir;
  page.head.append(meta(page, { charset: "utf-8" }));
  page.head.append(meta(page, { name: "viewport", content: "width=device-width, initial-scale=1" }));
  for (const href of styles) {
    const link = page.createElement("link");
    link.rel = "stylesheet";
    link.setAttribute("href", href);
    page.head.append(link);
  }
  const kept = page.importNode(card, true);
  for (const part of kept.querySelectorAll("script, style, noscript, button, [data-not-kept]")) part.remove();
  for (const part of kept.querySelectorAll("[data-kept]")) {
    part.textContent = part.getAttribute("data-kept");
    part.removeAttribute("data-kept");
  }
  const heading = kept.querySelector("h1");
  if (heading) heading.textContent = words.title;
  if (links) {
    kept.querySelector(".icon-btn")?.remove();
    kept.append(waysOn(page, words, links));
  }
  page.body.append(kept);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** As it is put into the cache: its own policy, and the time from which 30 days are counted. */
export function keptResponse(html: string): Response {
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-kept-at": String(Date.now()),
    },
  });
}

function meta(page: Document, attributes: Readonly<Record<string, string>>): HTMLMetaElement {
  const element = page.createElement("meta");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function waysOn(page: Document, words: KeptWords, links: readonly KeptLink[]): HTMLElement {
  const nav = page.createElement("nav");
  nav.className = "kept-ways";
  nav.setAttribute("aria-label", words.others);
  for (const { href, number } of links) nav.append(anchor(page, href, number));
  nav.append(anchor(page, "/sign-in", words.signIn));
  return nav;
}

function anchor(page: Document, href: string, text: string): HTMLAnchorElement {
  const link = page.createElement("a");
  link.className = "link";
  link.setAttribute("href", href);
  link.textContent = text;
  return link;
}
