import type { Evidence } from "@/lib/cli/doctor/evidence";
import { askWithMember, counted, type Finding, finding, plainly } from "@/lib/cli/doctor/finding";
import type { ProgramFacts } from "@/lib/loyalty/customer";

/** The programmes of this member, or why they are not known. */
export function programsOf({ reads, member }: Evidence): ProgramFacts[] | null {
  if (member.kind !== "found") return null;
  return reads.customer.kind === "ok" ? reads.customer.value.programs : null;
}

/** Which programmes there are, and whether a member can be in several: then there is a switcher. */
export function checkPrograms(evidence: Evidence): Finding {
  const say = finding("programmes", "Programmes");
  const programs = programsOf(evidence);
  if (evidence.member.kind !== "found") return say("unknown", askWithMember);
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
  if (!programs) return say("unknown", askWithMember);
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
  if (!programs) return say("unknown", askWithMember);
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
export function checkCurrencies({ member }: Evidence): Finding {
  const say = finding("currencies", "Alternate currencies");
  if (member.kind !== "found") return say("unknown", askWithMember);
  const { currencies } = member.lookup;
  if (currencies === null)
    return say("note", "The look-up answers without that part: the section stays away.");
  if (currencies.length === 0) return say("fine", "None for this member.");
  const names = [...new Set(currencies.map(({ name }) => plainly(name)))];
  return say("fine", `${names.join(", ")}. Only the look-up knows them, so store staff see them.`);
}

/** Where goals come from: targetGroups is announced as being phased out. */
export function checkGoals({ reads, env, member }: Evidence): Finding {
  const say = finding("milestone-source", "Milestone source");
  const { targets, promotions } = reads;
  const known = member.kind === "found";
  if (env.CAPILLARY_GOALS === "promotions") {
    if (!known) return say("unknown", `Member promotions, by CAPILLARY_GOALS. ${askWithMember}`);
    if (promotions.kind !== "ok")
      return say("lacks", "Member promotions, by CAPILLARY_GOALS; they cannot be read.");
    return promotions.value.length === 0
      ? say("fine", "Member promotions, by CAPILLARY_GOALS; this member is in none.")
      : say("lacks", "Member promotions, by CAPILLARY_GOALS; they name no progress, so no goal will show.");
  }
  const also = known && promotions.kind === "ok" ? " Member promotions answer too." : "";
  if (!known && targets.kind === "not-found") return say("fine", "targetGroups answers.");
  if (targets.kind !== "ok")
    return say("lacks", `targetGroups cannot be read: no goals and no streaks will show.${also}`);
  const { goals, streaks } = targets.value;
  return say(
    "fine",
    `targetGroups: ${counted(goals.length, "cycle")} and ${counted(streaks.length, "streak")} for this member.${also}`,
  );
}
