import type { Evidence } from "@/lib/cli/doctor/evidence";
import { counted, type Finding, finding, plainly, whyUnknown } from "@/lib/cli/doctor/finding";
import type { ProgramFacts } from "@/lib/loyalty/customer";

/** The programmes of this member, or why they are not known. */
export function programsOf({ reads, member }: Evidence): ProgramFacts[] | null {
  if (member.kind !== "found") return null;
  return reads.customer.kind === "ok" ? reads.customer.value.programs : null;
}

export const noPrograms = "Not known: the answer has no readable programmes.";

/** Which programmes there are, and whether a member can be in several: then there is a switcher. */
export function checkPrograms(evidence: Evidence): Finding {
  const say = finding("programmes", "Programmes");
  const programs = programsOf(evidence);
  const why = whyUnknown(evidence);
  if (why) return say("unknown", why);
  if (!programs)
    return say("lacks", "The answer has no part about programmes: no tier and no points will show.");
  const names = programs.map(
    ({ title, programId, enrolled }) =>
      `${plainly(title ?? "untitled")} (${programId}${enrolled ? "" : ", not earned in yet"})`,
  );
  if (programs.length === 0) return say("note", "This member is in no programme: try another member.");
  return say("fine", `${names.join(", ")}.`);
}

export function checkSeveral(evidence: Evidence): Finding {
  const say = finding("several-programmes", "Several per member");
  const programs = programsOf(evidence);
  if (!programs) return say("unknown", whyUnknown(evidence) ?? noPrograms);
  return programs.length > 1
    ? say(
        "fine",
        `Yes: ${programs.length} for this member. Screens have a switcher, and nothing is added across.`,
      )
    : say("fine", "One for this member: no switcher is shown.");
}

export function checkPartners(evidence: Evidence): Finding {
  const say = finding("partners", "Partner programmes");
  const programs = programsOf(evidence);
  if (!programs) return say("unknown", whyUnknown(evidence) ?? noPrograms);
  const count = programs.reduce((sum, { partners }) => sum + partners.length, 0);
  if (count === 0) return say("fine", "None for this member: Progress has no such section.");
  return evidence.brand.modules.partners
    ? say("fine", `${counted(count, "partner programme")} for this member, shown on Progress.`)
    : say(
        "note",
        `${counted(count, "partner programme")} for this member; the brand file has the module off.`,
      );
}

/** Documented for look-up by identifier only. */
export function checkCurrencies(evidence: Evidence): Finding {
  const say = finding("currencies", "Alternate currencies");
  const { member } = evidence;
  if (member.kind !== "found") return say("unknown", whyUnknown(evidence) ?? "");
  const { currencies } = member.lookup;
  if (currencies === null)
    return say("note", "The look-up answers without that part: the section stays away.");
  if (currencies.length === 0) return say("fine", "None for this member.");
  const names = [...new Set(currencies.map(({ name }) => plainly(name)))];
  return say("fine", `${names.join(", ")}. Only the look-up knows them, so store staff see them.`);
}

/** Where goals come from: targetGroups is announced as being phased out. */
export function checkGoals(evidence: Evidence): Finding {
  const say = finding("milestone-source", "Milestone source");
  const { targets, promotions } = evidence.reads;
  const known = evidence.member.kind === "found";
  if (evidence.env.CAPILLARY_GOALS === "promotions") return promotionGoals(evidence);
  const also = known && promotions.kind === "ok" ? " Member promotions answer too." : "";
  if (targets.kind === "not-found") return say("fine", "targetGroups answers (CAPILLARY_GOALS).");
  const asked = evidence.traffic.calls.some(({ endpoint }) => endpoint === "targets");
  if (!asked || targets.kind === "limited")
    return say("unknown", "Not known: it was not answered this time.");
  if (targets.kind !== "ok")
    return say("lacks", `targetGroups cannot be read: no goals and no streaks will show.${also}`);
  const { goals, streaks } = targets.value;
  const counts = `${counted(goals.length, "cycle")} and ${counted(streaks.length, "streak")}`;
  return say("fine", `targetGroups (CAPILLARY_GOALS): ${counts} for this member.${also}`);
}

function promotionGoals(evidence: Evidence): Finding {
  const say = finding("milestone-source", "Milestone source");
  const { promotions } = evidence.reads;
  const why = whyUnknown(evidence);
  const source = "Member promotions (CAPILLARY_GOALS)";
  if (why) return say("unknown", `${source}. ${why}`);
  if (promotions.kind !== "ok") return say("lacks", `${source} cannot be read: no goals will show.`);
  return promotions.value.length === 0
    ? say("fine", `${source}: this member is in none.`)
    : say("lacks", `${source}: they name no progress, so no goal will show.`);
}
