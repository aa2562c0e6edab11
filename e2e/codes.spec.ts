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

type Box = { x: number; y: number; width: number; height: number };
type Card = { id: number; number: string; symbology: string | null };

// Recording every step doubles the time of a test that is mostly pictures.
test.use({ trace: "off" });

async function cardsOf(page: Page): Promise<Card[]> {
  const answer = await (await page.request.get("/api/member/cards")).json();
  return answer.data.cards.filter((card: Card) => card.symbology !== null);
}

/** The code with its quiet zone and a margin. The theme is an attribute of the document, as the server writes it. */
async function shot(page: Page, theme: string, { x, y, width, height }: Box): Promise<Buffer> {
  await page.evaluate((chosen) => document.documentElement.setAttribute("data-theme", chosen), theme);
  const [left, top] = [Math.max(0, Math.floor(x) - 12), Math.max(0, Math.floor(y) - 12)];
  const clip = { x: left, y: top, width: Math.ceil(width) + 24, height: Math.ceil(height) + 24 };
  return page.screenshot({ scale: "device", clip });
}

async function expectRead(png: Buffer, number: string, symbology: string | null, told: string) {
  expect(await decode(png), told).toEqual([{ text: number, format: formats[symbology ?? ""] }]);
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
      for (const { id, number, symbology } of cards) {
        await page.goto(`/card/${id}`);
        const code = page.getByRole("img", { name: /code/i }).filter({ visible: true });
        await expect(code).toBeVisible();
        const box = (await code.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        const told = `${symbology} ${number}`;
        const least = Math.min(box.width, box.height);
        if (/^(code128|ean13)$/.test(symbology ?? "")) expect(least, told).toBeGreaterThanOrEqual(96);
        if (symbology === "qrcode") expect(least, told).toBeGreaterThanOrEqual(240);
        const light = await shot(page, "light", box);
        await expectRead(light, number, symbology, `${told}, light`);
        const dark = await shot(page, "dark", box);
        // Paper is paper in every theme: the same pixels need not be read twice.
        if (!dark.equals(light)) await expectRead(dark, number, symbology, `${told}, dark`);
      }
      await context.close();
    });
