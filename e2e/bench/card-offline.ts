import { phone, startBrowser } from "@/e2e/bench/kit/chromium";
import { goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { startRung, startSandbox } from "@/e2e/bench/kit/servers";
import { membersOf } from "@/e2e/bench/kit/sessions";

// How long the kept card takes from a cold start: a new page of a browser whose session ended and whose network
// is off, with the service worker stopped each time. Measured to the frame that shows the code.
const rounds = Number(process.env.BENCH_ROUNDS ?? 20);
const sandbox = await startSandbox();
const rung = await startRung(sandbox);
const { origin } = rung;
const [member = {}] = await membersOf(rung, "800000150");
const browser = await startBrowser();
const { context, page } = await phone(browser, origin, member);
await page.goto(`${origin}/card`);
await page.evaluate(async () => {
  const end = Date.now() + 15_000;
  while (!(await caches.match("/card"))) {
    if (Date.now() > end) throw new Error("Nothing was kept within 15 s.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
const card = await page.evaluate(async () => {
  const [cache = ""] = await caches.keys();
  const kept = await (await caches.open(cache)).keys();
  return (
    kept.map((request) => new URL(request.url).pathname).find((path) => /^\/card\/\d/.test(path)) ?? "/card"
  );
});
await page.close();
await context.clearCookies();
await context.setOffline(true);

const times: number[] = [];
for (let turn = 0; turn < rounds; turn += 1) {
  const cold = await context.newPage();
  const cdp = await context.newCDPSession(cold);
  await cdp.send("ServiceWorker.enable");
  await cdp.send("ServiceWorker.stopAllWorkers");
  await cold.goto(`${origin}${card}`, { waitUntil: "commit" });
  times.push(
    await cold.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.querySelector("svg.barcode")?.checkVisibility())
              requestAnimationFrame(() => resolve(performance.now()));
            else requestAnimationFrame(look);
          };
          look();
        }),
    ),
  );
  await cold.close();
}
await browser.close();
const slowest = Math.max(...times);
writeResults({
  name: "card-offline",
  about: [
    `The kept card of "showcase", ${rounds} cold starts; from the navigation to the frame with its code.`,
  ],
  goals: [goal("slowest cold start without network and session", slowest, "≤", 1_000, " ms")],
  tables: [
    {
      title: "Cold starts",
      head: ["median ms", "slowest ms"],
      rows: [[round(median(times), 0), round(slowest, 0)]],
    },
  ],
  raw: { times },
});
process.exit(0);
