import "server-only";
import { z } from "zod";
import { metrics } from "@/lib/metrics";

// Only names and templates of ours become labels: a stranger's POST must not add figures of its own.
const vital = z.object({
  name: z.enum(["LCP", "INP", "CLS", "FCP", "TTFB"]),
  value: z.number().min(0).max(600_000),
  page: z.enum(["/", "/card", "/progress", "/points", "/profile", "/sign-in", "/staff"]),
});

/** Counts `{name, value, page}`: milliseconds, except CLS; `page` is a template. Anything else is dropped. */
export function observeVital(body: unknown): void {
  const parsed = vital.safeParse(body);
  if (!parsed.success) return;
  const { name, value, page } = parsed.data;
  metrics().vitals.observe({ name, page }, name === "CLS" ? value : value / 1000);
}
