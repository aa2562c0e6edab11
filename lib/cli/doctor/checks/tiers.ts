import type { Outcome } from "@/lib/capillary/outcome";
import { noPrograms, programsOf } from "@/lib/cli/doctor/checks/programs";
import type { Evidence } from "@/lib/cli/doctor/evidence";
import { counted, type Finding, finding, listed, whyUnknown } from "@/lib/cli/doctor/finding";
import { otherDays } from "@/lib/cli/doctor/read-member";
import type { Customer } from "@/lib/loyalty/customer";

/** The gap add-on is sold apart: without it no answer holds the two gaps, however it is asked. */
export function checkGaps(evidence: Evidence): Finding {
  const say = finding("gap-add-on", "Gap add-on");
  const { inspected } = evidence;
  const why = whyUnknown(evidence);
  if (!inspected || why) return say("unknown", why ?? "");
  if (!programsOf(evidence)) return say("unknown", noPrograms);
  const { tiers, upgrade, renewal } = inspected.gaps;
  if (tiers === 0) return say("unknown", "This member's programmes have no tiers: try another member.");
  if (upgrade === 0 && renewal === 0)
    return say(
      "lacks",
      "Not supplied: neither gapToUpgrade nor gapToRenew came. Ask Capillary to switch it on.",
    );
  const words = `Supplied: the way up in ${upgrade} of ${counted(tiers, "tier")}, the way to keep it in ${renewal}`;
  return say("fine", `${words}${renewal === 0 ? " (none in base tiers, nor without a renewal rule)" : ""}.`);
}

/** Days that `gapToUpgrade=N` answers, beside today. */
export function checkLookAhead(evidence: Evidence): Finding {
  const say = finding("look-ahead", "Look-ahead");
  const { ahead, env, reads, inspected } = evidence;
  const why = whyUnknown(evidence);
  if (why) return say("unknown", why);
  if (!programsOf(evidence)) return say("unknown", noPrograms);
  if (inspected && inspected.gaps.upgrade === 0 && inspected.gaps.renewal === 0)
    return say("unknown", "Without gaps there is nothing to look ahead at.");
  const days = daysWith(ahead, (kind) => kind === "ok");
  const refused = daysWith(ahead, (kind) => kind === "rejected");
  const unanswered = daysWith(ahead, (kind) => kind !== "ok" && kind !== "rejected");
  const answers = `Answers today${days.length > 0 ? ` and in ${listed(days.map(String))} days` : " only"}`;
  const needed = env.LOOK_AHEAD === "any" ? refused : refused.filter((day) => !isOther(day));
  if (needed.length > 0) {
    const therefore = env.LOOK_AHEAD === "any" ? "Set LOOK_AHEAD=listed." : "Progress shows today only.";
    return say("lacks", `${answers}; refused for ${listed(refused.map(String))}. ${therefore}`);
  }
  if (unanswered.some((day) => !isOther(day)))
    return say("unknown", `${answers}; not answered this time for ${listed(unanswered.map(String))}.`);
  const changes = days.some((day) => gapsOf(ahead.get(day)) !== gapsOf(reads.customer));
  const how = changes
    ? "the gap changes with the day"
    : "the gap is the same on each: nothing leaves this member's windows";
  const hint = env.LOOK_AHEAD === "listed" && days.length === ahead.size ? " LOOK_AHEAD=any may be set." : "";
  return say("fine", `${answers}; ${how}.${hint}`);
}

function daysWith(ahead: Evidence["ahead"], wanted: (kind: Outcome<Customer>["kind"]) => boolean): number[] {
  const days = [...ahead].filter(([, outcome]) => wanted(outcome.kind)).map(([day]) => day);
  return days.toSorted((a, b) => a - b);
}

function isOther(day: number): boolean {
  return otherDays.some((other) => other === day);
}

/** All gaps of an answer as one text, to compare days by. */
function gapsOf(outcome: Outcome<Customer> | undefined): string {
  if (outcome?.kind !== "ok") return "";
  const tiers = outcome.value.programs?.map(({ tier }) => tier) ?? [];
  return JSON.stringify(
    tiers.map((tier) =>
      [...(tier?.reach ?? []), ...(tier?.keep?.ways ?? [])].map(({ gap, done }) => [gap, done]),
    ),
  );
}

const places: Readonly<Record<string, string>> = {
  slabExpiryDate: "tier",
  valueValidUpto: "way",
  tierExpiryDate: "renewal",
  expiryDate: "lot or card",
  partnerTierExpiryDate: "partner tier",
  partnerProgramMembershipEndDate: "partner membership",
  toTierExpiryDate: "past tier",
  fromTierExpiryDate: "past tier",
};

/** Dates about a century ahead: Capillary's way of writing "never". */
export function checkFarDates(evidence: Evidence): Finding {
  const say = finding("far-dates", "Far-future dates");
  const { shapes } = evidence;
  const why = whyUnknown(evidence);
  if (why) return say("unknown", why);
  const fields = new Set(shapes.flatMap(({ farDates }) => [...farDates.keys()]));
  if (fields.size === 0) return say("fine", "None: whatever has an end has a near one.");
  const names = [...new Set([...fields].map((field) => places[field.replace(/ISO$/, "")] ?? field))];
  return say("fine", `Used for "no end" in: ${names.join(", ")}. They are shown so, never as a date.`);
}
