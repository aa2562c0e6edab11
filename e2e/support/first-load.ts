import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** Sum of gzip bytes of the scripts a page asks for before anybody touches it; `nomodule` ones are never asked for. */
export async function firstLoadScript(
  page: Page,
  address: string,
): Promise<{ bytes: number; files: number }> {
  const sizes: Promise<number>[] = [];
  const listen = (response: import("@playwright/test").Response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength));
  };
  page.on("response", listen);
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  page.off("response", listen);
  const all = await Promise.all(sizes);
  return { bytes: all.reduce((sum, size) => sum + size, 0), files: all.length };
}
