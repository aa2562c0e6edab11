import "server-only";
import { guard } from "@/lib/capillary/guard/guarded-call";

/**
 * True while pages should carry the calm "slow today" banner. Damped: it changes at most twice in any
 * minute whatever the upstream does.
 */
export function upstreamTroubled(): boolean {
  return guard().troubled();
}
