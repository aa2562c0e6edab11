// node --import ./lib/http/gate/preload.mjs .next/standalone/server.js
//
// Puts the gate in front of Next's standalone server by wrapping `http.createServer` before that server
// asks for it. No dependency, no knowledge of sessions, members or Capillary.
import { randomUUID } from "node:crypto";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { createAccessLog } from "./access-log.mjs";
import { errorsAsLines } from "./console-lines.mjs";
import { createDrain } from "./drain.mjs";
import { filesUnder } from "./files-under.mjs";
import { createGate } from "./gate.mjs";
import { createAdmission, limits } from "./overload.mjs";
import { readPacked } from "./packed.mjs";
import { createPagePolicies } from "./page-policy.mjs";
import { createTracing } from "./trace.mjs";
import { warmUp } from "./warm-up.mjs";

errorsAsLines(console, (line) => process.stdout.write(line));

// Next would stop listening at the first SIGTERM; the drain below lets readiness drop first.
process.env.NEXT_MANUAL_SIG_HANDLE = "true";

const servers = new Set();
const held = new Set();
const noticeMs = Number(process.env.DRAIN_NOTICE_MS || 3_000);
const drain = createDrain({ servers, held, exit: (code) => process.exit(code), noticeMs, mostMs: 9_000 });
const admission = createAdmission();
const observers = new Set();
const writeLine = createAccessLog(process.env.LOG_LEVEL, (line) => process.stdout.write(line));
const folder = dirname(process.argv[1] ?? ".");
const hops = Number(process.env.TRUSTED_PROXY_HOPS || 0);
const warmUpMark = randomUUID();
let warm = false;
const gate = createGate({
  hops,
  origin: ownOrigin(),
  files: publicFiles(),
  admission,
  isDraining: drain.isDraining,
  isWarm: () => warm,
  warmUpMark,
  newPolicy: createPagePolicies(process.env),
  packed: readPacked(join(folder, ".next", "static")),
  tracing: process.env.OTEL_EXPORTER_OTLP_ENDPOINT
    ? createTracing({ trusted: hops > 0, share: Number(process.env.OTEL_TRACES_SAMPLER_ARG || 1) })
    : null,
  record: (entry) => {
    writeLine(entry);
    for (const observe of observers) observe(entry);
  },
});

/** What the app may know of the gate: that it is there, its load, and a place for work after the answer. */
globalThis[Symbol.for("rung.gate")] = { held, observers, state: admission.state };

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
let worked = performance.eventLoopUtilization();
setInterval(() => {
  const before = worked;
  worked = performance.eventLoopUtilization();
  const { utilization } = performance.eventLoopUtilization(worked, before);
  // The sampler counts its own 10 ms; without samples the loop stood still for the whole tick.
  admission.tick(delay.count === 0 ? limits.tickMs : delay.mean / 1e6 - 10, utilization);
  delay.reset();
}, limits.tickMs).unref();

const createServer = http.createServer;
http.createServer = (...given) => {
  const listener = given.find((part) => typeof part === "function");
  const options = given.find((part) => typeof part === "object" && part !== null) ?? {};
  const server = listener ? createServer(options, gate.guard(listener)) : createServer(options);
  servers.add(server);
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  // Longer than a front keeps its idle connections, or it would use one that we are just closing.
  server.keepAliveTimeout = 65_000;
  server.on("error", portTaken);
  server.on("clientError", (error, socket) => gate.refuseSocket(socket, error.code));
  server.on("connect", (_request, socket) => gate.refuseSocket(socket));
  if (listener) server.on("checkExpectation", gate.guard(listener));
  server.once("listening", () => {
    const at = server.address();
    if (typeof at !== "object" || at === null) return;
    warmUp({ address: at.address, port: at.port, mark: warmUpMark, mostMs: 2_000 }).then(() => {
      warm = true;
    });
  });
  ignoreUpgrades(server);
  return server;
};
syncBuiltinESMExports();

/** Only Next's development server upgrades; without a listener Node treats such a request as a plain one. */
function ignoreUpgrades(server) {
  const on = server.on;
  server.on = server.addListener = (event, listener) =>
    event === "upgrade" ? server : on.call(server, event, listener);
}

/** What lies under public/ beside the server, once: Next does not serve later files either. */
function publicFiles() {
  return new Set(filesUnder(join(folder, "public")).map(({ path }) => path));
}

function ownOrigin() {
  if (!URL.canParse(process.env.NEXTAUTH_URL ?? "")) return null;
  const { host, protocol } = new URL(process.env.NEXTAUTH_URL);
  return { host, protocol: protocol.replace(":", "") };
}

function portTaken(error) {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") return;
  const why = error.code === "EACCES" ? "may not be opened by this user" : "is taken";
  console.error(
    `Rung cannot start: port ${error.port ?? process.env.PORT ?? 3000} ${why}. Set PORT to another one.`,
  );
  process.exit(1);
}

process.on("SIGTERM", drain.byOrder);
process.on("SIGINT", drain.byHand);
