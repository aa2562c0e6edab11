/** The system may allow less (net.core.somaxconn). */
const most = 4_096;

/**
 * Lets more connections wait to be taken than Node's 511. What comes beyond is dropped by the system without a
 * word, and its person hangs for up to 13 s of repeated attempts instead of being told within one to come back.
 * @param {import("node:http").Server} server
 */
export function widenBacklog(server) {
  const { listen } = server;
  server.listen = (...given) => {
    const [port, host] = given;
    if (typeof port !== "number") return listen.apply(server, given);
    const ready = given.find((part) => typeof part === "function");
    const options = { port, backlog: most, ...(typeof host === "string" ? { host } : {}) };
    return listen.call(server, options, ready);
  };
}
