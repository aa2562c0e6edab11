import type { Access } from "@/lib/cli/doctor/access";
import { isDocumented } from "@/lib/cli/doctor/documented";
import type { Evidence } from "@/lib/cli/doctor/evidence";
import { counted, type Finding, finding, listed, said, whyUnknown } from "@/lib/cli/doctor/finding";
import { clockOffsetSeconds, timesLimited, timesOf } from "@/lib/cli/doctor/traffic";

/** Beyond this, "ends today" and "in 3 days" can be wrong by a day more often than once in a while. */
const clockNoteSeconds = 30;
/** A page is four calls at most, two after each other: beyond this it feels slow. */
const slowMs = 700;

/** Credentials and access, the look-up and the call by id above all: without them there is no Rung. */
export function checkAccess(access: readonly Access[], { env }: Evidence): Finding {
  const say = finding("access", "Credentials, access");
  const kind = env.CAPILLARY_AUTH === "oauth" ? "client key and secret" : "till code and password";
  const bad = access.filter(({ state }) => state !== "yes" && state !== "not-asked");
  const [first] = bad;
  if (!first) return say("fine", `The ${kind} are accepted, and every read is allowed.`);
  if (
    first.state === "refused" &&
    first.endpoint !== "customer" &&
    bad.some(({ says }) => /credentials/.test(says))
  )
    return say("broken", `The ${kind} are refused. Nothing can be read.`);
  const core = bad.filter(({ endpoint }) => ["token", "lookup", "customer"].includes(endpoint));
  const spare = env.CAPILLARY_GOALS === "promotions" ? "targets" : "promotions";
  if (core[0]) return say("broken", `Rung cannot work without ${core[0].call}: ${core[0].says}.`);
  const needed = bad.filter(({ endpoint }) => endpoint !== spare);
  const calls = (rows: readonly Access[]) => listed(rows.map(({ endpoint }) => endpoint));
  return needed.length > 0
    ? say("lacks", `The ${kind} are accepted; not to be had: ${calls(needed)}. See the calls above.`)
    : say("note", `The ${kind} are accepted; ${calls(bad)} fails, which CAPILLARY_GOALS does not use.`);
}

/** Their clock and ours. Tokens and timers do not mind; words such as "today" do. */
export function checkClock({ traffic }: Evidence): Finding {
  const say = finding("clock", "Clock");
  const seconds = clockOffsetSeconds(traffic);
  if (seconds === null) return say("unknown", "The cluster sends no Date header.");
  const size = Math.abs(seconds);
  if (size <= 1) return say("fine", "The cluster's clock and ours agree to a second.");
  const words = `The cluster's clock is ${counted(size, "second")} ${seconds > 0 ? "ahead of" : "behind"} ours.`;
  return size < clockNoteSeconds
    ? say("fine", words)
    : say("note", `${words} Set this machine's clock by NTP: days left are counted by it.`);
}

/** Offsets that came with times, against the zone that times without one are read in. */
export function checkTimeZone(evidence: Evidence): Finding {
  const { inspected, env, askedAt } = evidence;
  const say = finding("time-zone", "Time zone");
  const seen = [...(inspected?.offsets ?? [])].sort((a, b) => b[1] - a[1]);
  const usual = seen.find(([offset]) => offset !== "")?.[0];
  if (usual === undefined) return say("unknown", whyUnknown(evidence) ?? "No time with an offset was seen.");
  const ours = offsetNow(env.CAPILLARY_TIME_ZONE, askedAt);
  const shown = usual === "Z" ? "UTC" : usual;
  if (usual === ours) return say("fine", `Times come in ${shown}, as CAPILLARY_TIME_ZONE says.`);
  return say(
    "note",
    `Times come in ${shown}, but CAPILLARY_TIME_ZONE is ${env.CAPILLARY_TIME_ZONE}: times that come without an offset would be read wrong.`,
  );
}

function offsetNow(timeZone: string, at: Date): string {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const offset = /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? "+00:00";
  return offset === "+00:00" ? "Z" : offset;
}

/** Round trips against the two seconds that Rung waits for a head. */
export function checkSpeed(evidence: Evidence): Finding {
  const say = finding("round-trips", "Round trips");
  const { late, deadlines, traffic } = evidence;
  const times = timesOf(traffic, null);
  const waits = `Rung waits ${said(deadlines.headMs)} for an answer to begin`;
  if (late) {
    const passed = traffic.calls.some(({ endpoint }) => endpoint !== "token");
    const took = late.tookMs === null ? "was not answered in 12 s either" : `took ${said(late.tookMs)}`;
    const which = passed ? late.endpoint : "token (and then lookup)";
    return say("lacks", `${waits}. Late was: ${which}. Asked once more with patience it ${took}.`);
  }
  if (!times) return say("unknown", "No call was answered.");
  const words = `Median ${said(times.medianMs)}, slowest ${said(times.slowestMs)} of ${counted(times.count, "answer")}`;
  return times.medianMs < slowMs
    ? say("fine", `${words}; ${waits}.`)
    : say("note", `${words}. That is slow: a first page takes about ${said(2 * times.medianMs)}. ${waits}.`);
}

/** 429 during this run: some thirty calls, fewer than five members make. */
export function checkLimits({ traffic }: Evidence): Finding {
  const say = finding("rate-limit", "Rate limit");
  const limited = timesLimited(traffic);
  if (limited === 0)
    return say("fine", `Not reached in the ${counted(traffic.calls.length, "call")} of this run.`);
  const answered = traffic.calls.some(
    ({ endpoint, outcome }) => endpoint !== "token" && outcome !== "limited",
  );
  return answered
    ? say(
        "lacks",
        `Reached ${counted(limited, "time")} in this run: with members, sections would show older figures.`,
      )
    : say(
        "broken",
        "The rate limit of this key is used up: nothing was answered. Try again in some minutes.",
      );
}

const mostShown = 6;

/** Shapes and codes that no page describes, and fields that no page names. */
export function checkShapes(evidence: Evidence, documented: ReadonlySet<string>): Finding {
  const { traffic, shapes } = evidence;
  const say = finding("shapes", "Unknown shapes");
  // A refused key is an error without a code: known well enough, and told above.
  const codes = traffic.codes
    .filter(({ endpoint }) => endpoint !== "token")
    .map(({ endpoint, where, code }) => `${endpoint}:${where} ${code ?? "without a code"}`);
  const odd = [...new Set([...traffic.shapes, ...codes])];
  const fresh = [...new Set(shapes.flatMap(({ names }) => [...names]))].filter(
    (name) => !isDocumented(name, documented),
  );
  const some = (words: readonly string[]) =>
    `${words.slice(0, mostShown).join(", ")}${words.length > mostShown ? ` and ${words.length - mostShown} more` : ""}`;
  const also = fresh.length > 0 ? ` Fields that no page names, and Rung ignores: ${some(fresh)}.` : "";
  if (odd.length > 0)
    return say("lacks", `${counted(odd.length, "shape")} that no reader knows: ${some(odd)}.${also}`);
  if (also) return say("note", `Every field that is read has its known shape.${also}`);
  return shapes.length > 0
    ? say("fine", "Every answer has the shape that the reference describes.")
    : say("unknown", whyUnknown(evidence) ?? "No answer was seen.");
}
