import type { Instrumentation } from "next";

/** Runs once when the server starts, before its first request: a bad environment or brand stops it here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("@/lib/http/boot");
  await boot();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logPageFault } = await import("@/lib/http/page-fault");
  logPageFault(error, request, context.routePath);
};
