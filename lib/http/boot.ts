import "server-only";
import { readDirectory } from "@/lib/auth/staff-directory";
import { env } from "@/lib/env";
import { observeGate } from "@/lib/http/observe-gate";
import { log } from "@/lib/log";
import { storeIsReady } from "@/lib/store/health";
import { startTelemetry } from "@/lib/telemetry/start";
import { brand } from "@/lib/theme/load-brand";

/** How long a start waits for the store; its schema may need longer, and readiness tells. */
const mostMsForStore = 2_000;

/**
 * Checks environment, brand file and staff directory, and brings the store's schema up to date. What an
 * operator must mend ends the process with one clear message; a store that is merely away does not,
 * because readiness tells the front and the next statement tries again.
 */
export async function boot(): Promise<void> {
  // The gallery is a build of its own that speaks to nothing.
  if (process.env.GALLERY === "1") return;
  try {
    const { STAFF_SIGN_IN, STAFF_DIRECTORY } = env();
    brand();
    if (STAFF_SIGN_IN.includes("directory")) await readDirectory(STAFF_DIRECTORY);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  observeGate();
  startTelemetry();
  try {
    if (!(await storeIsReady(mostMsForStore)))
      log().error("the store does not answer yet; sign-in is closed until it does");
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
