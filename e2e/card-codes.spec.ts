import { expect, test } from "@playwright/test";
import { decode } from "@/e2e/support/decode";
import { signInMember } from "@/e2e/support/sign-in";

const published = [
  ["914258", "mtest00000000067003"],
  ["916170", "mtest00000000107003"],
  ["916172", "mtest00000000087003"],
  ["916173", "mtest00000000077003"],
  ["921845", "DS034812BA"],
] as const;

test("each of the five published cards shows a code that a scanner reads back to its number", async ({
  browser,
}) => {
  for (const deviceScaleFactor of [2, 3]) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor });
    const page = await context.newPage();
    await signInMember(page, "1234512345");
    for (const [id, number] of published) {
      await page.goto(`/card/${id}`);
      const code = page.getByRole("img", { name: /code/i });
      await expect(code).toBeVisible();
      const read = await decode(await page.screenshot());
      expect(read.map(({ text }) => text)).toEqual([number]);
      const box = await code.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(96);
    }
    await context.close();
  }
});
