import { cookiesOf } from "@/e2e/bench/kit/http";
import { exactly, goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { type Rung, startRung, startSandbox } from "@/e2e/bench/kit/servers";

// What an attacker does to signing in, with the standard limits: 200 guesses at once with forged addresses,
// asking whether a number is a member's by the time of the answer, and pumping codes to paid numbers.
const rounds = Number(process.env.BENCH_ROUNDS ?? 60);
const limits = { LIMITS: "standard", TRUSTED_PROXY_HOPS: "0" };

const sandbox = await startSandbox();
type Message = { to: string; code: string; at: string };

async function outbox(to?: string): Promise<Message[]> {
  const answer = await fetch(
    `${sandbox.address}/__sandbox/outbox${to ? `?to=${encodeURIComponent(to)}` : ""}`,
  );
  return answer.json();
}

async function askCode(rung: Rung, identifier: string, headers: Record<string, string> = {}) {
  const startedAt = performance.now();
  const answer = await fetch(`${rung.address}/api/sign-in/code`, {
    method: "POST",
    headers: { origin: rung.origin, "content-type": "application/json", ...headers },
    body: JSON.stringify({ identifier }),
  });
  const text = await answer.text();
  return { ms: performance.now() - startedAt, status: answer.status, text, cookie: cookiesOf(answer) };
}

/** Waits for the work behind the answer. */
async function settled(count: () => Promise<number>): Promise<number> {
  let last = -1;
  for (;;) {
    const now = await count();
    if (now === last) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

/** 200 guesses at one code at the same moment, each from another forged address; the right one among them last. */
async function guessing() {
  const rung = await startRung(sandbox, limits);
  const { origin } = rung;
  const asked = await askCode(rung, "1234512345");
  await settled(async () => (await outbox("1234512345")).length);
  const right = (await outbox("1234512345"))[0]?.code ?? "";
  const csrf = await fetch(`${rung.address}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const cookie = `${asked.cookie}; ${cookiesOf(csrf)}`;
  await sandbox.control("/calls", "DELETE");
  const guess = async (code: string, index: number) => {
    const answer = await fetch(`${rung.address}/api/auth/callback/member-code`, {
      method: "POST",
      redirect: "manual",
      headers: {
        origin,
        cookie,
        "content-type": "application/x-www-form-urlencoded",
        "x-forwarded-for": `203.0.113.${index}`,
      },
      body: new URLSearchParams({ csrfToken, identifier: "1234512345", code, json: "true" }),
    });
    return answer.status;
  };
  const codes = Array.from({ length: 200 }, (_, index) => String(100_000 + index)).filter(
    (one) => one !== right,
  );
  const statuses = await Promise.all(codes.map(guess));
  const late = await guess(right, 250);
  const calls = await sandbox.calls();
  await rung.stop();
  return {
    guesses: statuses.length,
    let: statuses.filter((status) => status === 200).length,
    reached: calls.filter(({ path }) => path.includes("otp/validate")).length,
    late,
  };
}

/** Known and unknown numbers in turn: bytes and time of the answer. */
async function enumeration() {
  // Behind a trusted proxy that names another address block each time, so that the work behind the answer
  // (finding the member, sending) is done for known people instead of stopping at a limit.
  const rung = await startRung(sandbox, { ...limits, TRUSTED_PROXY_HOPS: "1" });
  let asked = 0;
  const from = () => {
    asked += 1;
    return { "x-forwarded-for": `10.${asked >> 8}.${asked & 255}.1` };
  };
  for (let warm = 0; warm < 20; warm += 1) await askCode(rung, `90000${10_000 + warm}`, from());
  const before = (await outbox()).length;
  const known: number[] = [];
  const unknown: number[] = [];
  const bodies = new Set<string>();
  for (let index = 0; index < rounds; index += 1) {
    const pair = [
      { into: known, number: `9170000${String((index % 10) * 10_000 + index + 1).padStart(5, "0")}` },
      { into: unknown, number: String(9_800_000_000 + index * 1_000_003) },
    ];
    for (const { into, number } of index % 2 === 0 ? pair : pair.toReversed()) {
      const answer = await askCode(rung, number, from());
      into.push(answer.ms);
      bodies.add(`${answer.status} ${answer.text}`);
    }
  }
  const sent = await settled(async () => (await outbox()).length);
  await rung.stop();
  return { known, unknown, bodies: [...bodies], sent: sent - before };
}

/** Codes to many numbers: one range, one address block, one number, however spelled. */
async function pumping() {
  const rung = await startRung(sandbox, limits);
  const before = (await outbox()).length;
  const spellings = ["1234512345", "+91 12345 12345", "0091 1234512345", "012345-12345", "１２３４５12345"];
  for (let index = 0; index < 60; index += 1) await askCode(rung, spellings[index % 5] ?? "1234512345");
  const one = await settled(async () => (await outbox()).length - before);
  const calls = async () =>
    (await sandbox.calls()).filter(({ path }) => path.includes("customers/lookup")).length;
  await rung.stop();
  const other = await startRung(sandbox, limits);
  await sandbox.control("/calls", "DELETE");
  const sentBefore = (await outbox()).length;
  for (let index = 0; index < 300; index += 1)
    await askCode(other, String(917_000_000_001 + index), { "x-forwarded-for": `198.51.100.${index % 250}` });
  const lookups = await settled(calls);
  const many = (await outbox()).length - sentBefore;
  await other.stop();
  return { one, many, lookups };
}

const guessed = await guessing();
const timed = await enumeration();
const pumped = await pumping();
const apart = Math.abs(median(timed.known) - median(timed.unknown));

writeResults({
  name: "abuse",
  about: [
    "Attacks on signing in with the standard limits, each against a server of its own with an empty store, from one machine that forges X-Forwarded-For.",
  ],
  goals: [
    goal("guesses that reached Capillary, of 200 at once", guessed.reached, "≤", 5),
    goal("guesses that signed in", guessed.let, "≤", 0),
    exactly("the right code after them", guessed.late, 401),
    goal("known and unknown, medians apart", apart, "≤", 5, " ms"),
    exactly("codes sent to the known ones meanwhile", timed.sent, rounds),
    goal("different answers to known and unknown", timed.bodies.length, "≤", 1),
    goal("codes sent to one number in 5 spellings, 60 times", pumped.one, "≤", 1),
    goal("codes sent for 300 numbers from one address block", pumped.many, "≤", 15),
  ],
  tables: [
    {
      title: "Time of the answer",
      head: ["who", "asked", "median ms", "slowest ms"],
      rows: [
        ["known", timed.known.length, round(median(timed.known)), round(Math.max(...timed.known))],
        ["unknown", timed.unknown.length, round(median(timed.unknown)), round(Math.max(...timed.unknown))],
      ],
    },
    {
      title: "Pumping",
      head: ["attack", "asked", "looked up", "sent"],
      rows: [
        ["one number, five spellings", 60, "", pumped.one],
        ["300 members, one address block", 300, pumped.lookups, pumped.many],
      ],
    },
  ],
  raw: { guessed, timed, pumped },
});
await sandbox.stop();
process.exit(0);
