import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { setLook } from "@/e2e/support/look";
import { personOf } from "@/e2e/support/sandbox";
import { settled } from "@/e2e/support/sight";
import { signInMember } from "@/e2e/support/sign-in";
import { origin, memberPages as pages } from "@/e2e/support/world";

// Pictures differ between versions of a browser, so the folder names the version that drew them. That
// version's pictures are compared with the kept ones; any other draws each twice and compares the two.
// `UPDATE_LOOKS=1` draws the kept ones anew.
const looks = [
  { name: "light", width: 390, height: 844, language: "en", theme: "light" },
  { name: "dark", width: 390, height: 844, language: "en", theme: "dark" },
  { name: "arabic", width: 390, height: 844, language: "ar", theme: "light" },
  { name: "hindi-narrow", width: 320, height: 640, language: "hi", theme: "dark" },
  { name: "desktop", width: 1440, height: 900, language: "en", theme: "light" },
] as const;
// Of all pixels, so many may differ: a caret, the edge of a letter.
const mostDifferent = 0.001;

test.use({ trace: "off" });

async function picture(page: Page, path: string): Promise<Buffer> {
  await page.goto(path);
  await settled(page);
  await page.waitForLoadState("networkidle");
  return page.screenshot({ animations: "disabled", caret: "hide", scale: "css" });
}

function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.15 }) / (a.width * a.height);
}

for (const { name, width, height, language, theme } of looks)
  test(`the five screens look as they did: ${name}`, async ({ browser }, { annotations }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: "reduce",
      timezoneId: "Asia/Kolkata",
      baseURL: origin,
    });
    await setLook(context, { language, theme });
    const page = await context.newPage();
    await signInMember(page, (await personOf("showcase")).mobile ?? "");
    const folder = join("e2e", "looks", `chromium-${browser.version()}`);
    const known = existsSync(folder) || process.env.UPDATE_LOOKS === "1";
    if (!known) {
      const description = `No pictures of Chromium ${browser.version()} are kept: each was drawn twice and the two compared.`;
      annotations.push({ type: "looks", description });
      console.log(description);
    }
    for (const path of pages) {
      // A wide profile shows when each device was last used, on the real clock.
      if (path === "/profile" && width > 900) continue;
      const drawn = await picture(page, path);
      const file = join(folder, `${name}-${path === "/" ? "home" : path.slice(1)}.png`);
      if (process.env.UPDATE_LOOKS === "1") {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, drawn);
      }
      const other = known ? readFileSync(file) : await picture(page, path);
      expect(difference(drawn, other), file).toBeLessThanOrEqual(mostDifferent);
    }
    await context.close();
  });
