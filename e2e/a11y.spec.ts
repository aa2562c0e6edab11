import { expect, test } from "@playwright/test";
import { axeFinds } from "@/e2e/support/axe";
import { setLook } from "@/e2e/support/look";
import { personOf } from "@/e2e/support/sandbox";
import { expectBarsSaid, expectNothingCut, settled } from "@/e2e/support/sight";
import { signInMember } from "@/e2e/support/sign-in";
import { memberPages as pages } from "@/e2e/support/world";

test.use({ trace: "off" });

const states = [
  "showcase",
  "keep-at-risk",
  "qualified",
  "points-all-terms",
  "no-gap",
  "never-earned",
  "alternate-currencies",
] as const;
const languages = ["en", "ar", "hi"] as const;
const themes = ["light", "dark"] as const;

type Row = { page: string; state: string; language: string; theme: string };

// Each page with each state; language and theme are dealt so that every pair of values meets at least once.
const table: readonly Row[] = states.flatMap((state, s) =>
  pages.map((page, p) => ({
    page,
    state,
    language: languages[(p + s) % 3] ?? "en",
    theme: themes[(p + (s < 3 ? 0 : 1)) % 2] ?? "light",
  })),
);

test("the table holds every pair of page, state, language and theme", () => {
  const values = { page: pages, state: states, language: languages, theme: themes };
  const names = ["page", "state", "language", "theme"] as const;
  const missing: string[] = [];
  for (const [i, one] of names.entries())
    for (const other of names.slice(i + 1))
      for (const a of values[one])
        for (const b of values[other])
          if (!table.some((row) => row[one] === a && row[other] === b)) missing.push(`${a} × ${b}`);
  expect(missing).toEqual([]);
});

for (const state of states)
  test(`axe finds nothing on any page of ${state}`, async ({ page }) => {
    await signInMember(page, (await personOf(state)).mobile ?? "");
    for (const row of table.filter((each) => each.state === state)) {
      const told = Object.values(row).join(", ");
      await setLook(page.context(), row);
      await page.goto(row.page);
      await settled(page);
      expect(await axeFinds(page), told).toEqual([]);
      await expectBarsSaid(page, told);
    }
  });

/** In the page: numbers everything that Tab must stop at. @returns how many there are */
function markStops(): number {
  const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, summary")];
  const groups = new Set<string>();
  const able = all.filter((element) => {
    if (!element.checkVisibility() || element.matches(":disabled, [tabindex='-1']")) return false;
    // One stop for a group of radio buttons: arrows choose within it.
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    return !groups.has(element.name) && Boolean(groups.add(element.name));
  });
  for (const [index, element] of able.entries()) element.dataset.stop = String(index);
  return able.length;
}

/** In the page: the stop that has the focus, and whether it is in sight and shows it. */
function stopInFocus(): { stop: string; ok: boolean; name: string } | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const shown = (part: Element | null) => {
    const style = part && getComputedStyle(part);
    return Boolean(style && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2);
  };
  const name = element instanceof HTMLInputElement ? element.name : "";
  const stop =
    element.dataset.stop ?? document.querySelector<HTMLElement>(`[name="${name}"][data-stop]`)?.dataset.stop;
  const box = element.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < window.innerHeight;
  const ringed =
    shown(element) || shown(element.parentElement) || shown(element.closest(".box, .code-boxes"));
  const edged = element.closest(".field") !== null;
  return { stop: stop ?? "", ok: seen && (ringed || edged), name: element.outerHTML.slice(0, 80) };
}

test("every action of every page is reached by Tab, in sight and with a visible focus", async ({ page }) => {
  await signInMember(page, (await personOf("showcase")).mobile ?? "");
  for (const path of [...pages, "/sign-in"]) {
    if (path === "/sign-in") await page.context().clearCookies();
    await page.goto(path);
    await settled(page);
    await page.waitForLoadState("networkidle");
    const wanted = await page.evaluate(markStops);
    const reached = new Set<string>();
    const unseen: string[] = [];
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let presses = 0; presses < wanted + 12 && reached.size < wanted; presses += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(stopInFocus);
      if (at === null) continue;
      reached.add(at.stop);
      if (!at.ok) unseen.push(at.name);
    }
    expect([path, unseen]).toEqual([path, []]);
    expect([path, reached.size]).toEqual([path, wanted]);
  }
});

test("at 400 % zoom of a 1,280 px window nothing is cut, in every language", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await signInMember(page, (await personOf("showcase")).mobile ?? "");
  for (const language of languages) {
    await setLook(page.context(), { language, theme: "light" });
    for (const path of pages) {
      await page.goto(path);
      await settled(page);
      await expectNothingCut(page, `${language} ${path}`);
    }
  }
});
