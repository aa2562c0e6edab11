import { countKills } from "@/e2e/bench/kit/kills";
import { median, round, writeResults } from "@/e2e/bench/kit/results";
import { startSandbox } from "@/e2e/bench/kit/servers";
import { createHome } from "@/e2e/support/own-rung";

// Row 22: killed (-9) at any moment, nothing acknowledged is lost. BENCH_KILLS shortens it.
const kills = Number(process.env.BENCH_KILLS ?? 200);
const sandboxPort = Number(process.env.BENCH_SANDBOX_PORT ?? 4371);
const sandbox = await startSandbox(sandboxPort);
const home = await createHome({
  ports: { rung: Number(process.env.BENCH_PORT ?? 3371), sandbox: sandboxPort },
  staff: true,
  credentials: "demo",
});
const count = await countKills(home, sandbox.address, kills);
const { acknowledged, lost, chain, startsMs } = count;
const whole = typeof chain === "object" && chain !== null && "ok" in chain && chain.ok === true;
const none = (name: string, found: number) => ({ name, goal: "0", figure: String(found), met: found === 0 });

writeResults({
  name: "kill",
  about: [
    `The server was killed (-9) ${count.kills} times, each time at a random moment under two store people who look members up and two members who sign in and out, and started again on the same file.`,
    "Acknowledged: the whole answer had come (201, 200). Counted after the last kill, and sessions after each.",
  ],
  goals: [
    none("look-ups acknowledged and without their record", lost.records.length),
    none("sign-ins acknowledged and not signed in", lost.sessions),
    none("sign-outs acknowledged and signed in again", lost.signOuts),
    { name: "the chain of records is whole", goal: "yes", figure: whole ? "yes" : "no", met: whole },
  ],
  tables: [
    {
      title: "what was acknowledged",
      head: ["look-ups", "sign-ins", "sign-outs", "median start until ready, ms", "slowest"],
      rows: [
        [
          acknowledged.lookups,
          acknowledged.signIns,
          acknowledged.signOuts,
          round(median(startsMs), 0),
          round(Math.max(...startsMs), 0),
        ],
      ],
    },
  ],
  raw: count,
});
const lostAny = lost.records.length + lost.sessions + lost.signOuts;
process.exit(lostAny > 0 || !whole ? 1 : 0);
