import { expect, type Page, test } from "@playwright/test";
import { decode } from "@/e2e/support/decode";
import { personOf } from "@/e2e/support/sandbox";
import { signInMember } from "@/e2e/support/sign-in";
import { origin } from "@/e2e/support/world";

// Widths with the heights of devices that have them; below 768 px no screen has one pixel per point.
const screens = [
  { width: 320, height: 568, ratios: [2, 3] },
  { width: 390, height: 844, ratios: [2, 3] },
  { width: 768, height: 1024, ratios: [1, 2, 3] },
  { width: 1280, height: 800, ratios: [1, 2, 3] },
] as const;

// As scanners name them. An EAN-13 of the wrong length and anything else a series cannot hold is Code 128.
const formats: Readonly<Record<string, string>> = {
  code128: "Code128",
  qrcode: "QRCode",
  ean13: "EAN13",
  pdf417: "PDF417",
  azteccode: "Aztec",
  datamatrix: "DataMatrix",
};

type Card = { id: number; number: string; symbology: string | null };

async function cardsOf(page: Page): Promise<Card[]> {
  const answer = await (await page.request.get("/api/member/cards")).json();
  return answer.data.cards.filter((card: Card) => card.symbology !== null);
}

for (const { width, height, ratios } of screens)
  for (const ratio of ratios)
    test(`six symbologies are read back from the screen at ${width} px, ratio ${ratio}, in both themes`, async ({
      browser,
    }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: ratio,
        baseURL: origin,
      });
      const page = await context.newPage();
      await signInMember(page, (await personOf("cards-every-symbology")).mobile ?? "");
      const cards = await cardsOf(page);
      expect(new Set(cards.map(({ symbology }) => symbology)).size).toBe(6);
      for (const theme of ["light", "dark"]) {
        await context.addCookies([{ name: "rung-theme", value: theme, url: origin }]);
        for (const { id, number, symbology } of cards) {
          await page.goto(`/card/${id}`);
          const code = page.getByRole("img", { name: /code/i }).filter({ visible: true });
          await expect(code).toBeVisible();
          const told = `${symbology} ${number}, ${theme}`;
          const box = await code.boundingBox();
          const [least, ...more] = [box?.width ?? 0, box?.height ?? 0].sort((a, b) => a - b);
          if (/^(code128|ean13)$/.test(symbology ?? "")) expect(least, told).toBeGreaterThanOrEqual(96);
          if (symbology === "qrcode") expect(Math.min(least ?? 0, ...more), told).toBeGreaterThanOrEqual(240);
          const read = await decode(await page.screenshot({ scale: "device" }));
          expect(
            read.map(({ text }) => text),
            told,
          ).toEqual([number]);
          expect(read[0]?.format, told).toBe(formats[symbology ?? ""]);
        }
      }
      await context.close();
    });
