import "server-only";
import { after } from "next/server";
import { gateOfProcess } from "@/lib/http/gate-of-process";
import { faultOf, log } from "@/lib/log";

/**
 * Work that begins once the answer is out. A server that goes down waits for it; a failure is logged, for
 * there is nobody left to tell.
 * @param what for the log, e.g. "a sign-in code was not sent"
 */
export function later(what: string, work: () => Promise<unknown>): void {
  after(() => {
    const running = work().catch((error: unknown) => log().error({ fault: faultOf(error) }, what));
    const held = gateOfProcess()?.held;
    held?.add(running);
    return running.finally(() => held?.delete(running));
  });
}
