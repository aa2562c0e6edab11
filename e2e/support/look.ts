import type { BrowserContext } from "@playwright/test";
import { origin } from "@/e2e/support/world";

/** Language and theme, kept in the browser as Profile keeps them. */
export async function setLook(
  context: BrowserContext,
  { language, theme }: { language: string; theme: string },
): Promise<void> {
  await context.addCookies([
    { name: "rung-locale", value: language, url: origin },
    { name: "rung-theme", value: theme, url: origin },
  ]);
}
