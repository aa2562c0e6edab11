import { expect, type Page } from "@playwright/test";

/** Waits until nothing on the page is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Nothing scrolls sideways and no text is cut: every text stands within the window, or in a row that scrolls. */
export async function expectNothingCut(page: Page, told: string): Promise<void> {
  const found = await page.evaluate(() => {
    const scrolls = (from: Element | null): boolean => {
      for (let at = from; at; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const cut: string[] = [];
    // Not the window's own width: on a phone that grows with whatever is too wide.
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) cut.push("the page scrolls sideways");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent || !text.textContent?.trim() || parent.closest(".vh, .skip, script, style, noscript"))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      if (right > left && (left < -1 || right > width + 1) && !scrolls(parent))
        cut.push(text.textContent.trim().slice(0, 40));
    }
    return cut;
  });
  expect(found, told).toEqual([]);
}

/** Each bar tells a screen reader the very sentence that stands beside it. */
export async function expectBarsSaid(page: Page, told: string): Promise<void> {
  const unsaid = await page.evaluate(() => {
    const text = (document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " ");
    return [...document.querySelectorAll("[role=progressbar]")]
      .map((bar) => (bar.getAttribute("aria-valuetext") ?? "").replace(/\s+/g, " "))
      .filter((sentence) => sentence.length < 5 || sentence.includes("%") || !text.includes(sentence));
  });
  expect(unsaid, told).toEqual([]);
}
