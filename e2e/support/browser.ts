/** The browser of the tests: the one that `npm test` found, else the system's. */
export const browserPath = process.env.RUNG_BROWSER ?? "/usr/bin/chromium";

/** For a browser that speaks to this machine alone and may run as root: it fetches nothing by itself. */
export const browserFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
