import { countKills } from "@/e2e/bench/kit/kills";
import { exactly, median, round, writeResults } from "@/e2e/bench/kit/results";
import { homeOf, startSandbox } from "@/e2e/bench/kit/servers";

// Row 22: killed (-9) at any moment, nothing acknowledged is lost. BENCH_KILLS shortens it.
const kills = Number(process.env.BENCH_KILLS ?? 200);
const sandbox = await startSandbox();
const home = await homeOf(sandbox, { staff: true });
const count = await countKills(home, sandbox.address, kills);
const { acknowledged, lost, chain, startsMs } = count;
const whole = typeof chain === "object" && chain !== null && "ok" in chain && chain.ok === true;

writeResults({
  name: "kill",
  about: [
    `The server was killed (-9) ${count.kills} times, each time at a random moment under two store people who look members up and two members who sign in and out, and started again on the same file.`,
    "Acknowledged: the whole answer had come (201, 200). Counted after the last kill, and sessions after each.",
  ],
  goals: [
    exactly("look-ups acknowledged and without their record", lost.records.length, 0),
    exactly("sign-ins acknowledged and not signed in", lost.sessions, 0),
    exactly("sign-outs acknowledged and signed in again", lost.signOuts, 0),
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
