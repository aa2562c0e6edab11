import http from "node:http";

// What a first visitor would have to wait for: the page renderer, a page's words, a handler's parts.
const paths = ["/sign-in", "/api/member/home", "/staff/sign-in"];

/** The header by which the gate knows our own requests; its value is made anew in each process. */
export const warmUpHeader = "x-rung-warm-up";

/**
 * Asks a server for a few addresses of its own, one after the other, so that the first people who come find
 * it warm. Readiness waits for it, at most `mostMs`.
 * @param {{ address: string, port: number, mark: string, mostMs: number }} options
 */
export async function warmUp({ address, port, mark, mostMs }) {
  const end = performance.now() + mostMs;
  for (const path of paths) {
    const leftMs = end - performance.now();
    if (leftMs <= 0) return;
    await ask({ host: reachable(address), port, path, headers: { [warmUpHeader]: mark } }, leftMs);
  }
}

function reachable(address) {
  if (address === "::") return "::1";
  return address === "0.0.0.0" ? "127.0.0.1" : address;
}

function ask(options, withinMs) {
  return new Promise((resolve) => {
    const asked = http.get({ ...options, agent: false }, (answer) => {
      answer.resume();
      answer.once("close", resolve);
    });
    asked.once("error", resolve);
    asked.setTimeout(withinMs, () => asked.destroy());
  });
}
