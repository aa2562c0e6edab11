import type { Page } from "@playwright/test";

const betweenMs = 12;

/**
 * Types as a keyboard-wedge scanner does: all keys at once, each with the time at which a scanner sends it.
 * Key by key, as Playwright types, a busy machine would be slower than any scanner.
 */
export async function scan(page: Page, text: string, end: "Enter" | "Tab" = "Enter"): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const startMs = Date.now();
  const codes = { Enter: 13, Tab: 9 };
  const keys = [...text].map((key) => ({
    key,
    text: key,
    windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
  }));
  const last = {
    key: end,
    code: end,
    windowsVirtualKeyCode: codes[end],
    ...(end === "Enter" ? { text: "\r" } : {}),
  };
  await Promise.all(
    [...keys, last].flatMap((one, index) => {
      const timestamp = (startMs + index * betweenMs) / 1_000;
      return [
        cdp.send("Input.dispatchKeyEvent", { type: "keyDown", timestamp, ...one }),
        cdp.send("Input.dispatchKeyEvent", { type: "keyUp", timestamp, key: one.key }),
      ];
    }),
  );
  await cdp.detach();
}
