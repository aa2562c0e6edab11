import { type Access, accessOf } from "@/lib/cli/doctor/access";
import { checkCards } from "@/lib/cli/doctor/checks/cards";
import {
  checkAccess,
  checkClock,
  checkLimits,
  checkShapes,
  checkSpeed,
  checkTimeZone,
} from "@/lib/cli/doctor/checks/cluster";
import {
  checkDualEligibility,
  checkIdentifiers,
  checkMasking,
  checkMember,
} from "@/lib/cli/doctor/checks/people";
import {
  checkCurrencies,
  checkGoals,
  checkPartners,
  checkPrograms,
  checkSeveral,
} from "@/lib/cli/doctor/checks/programs";
import { checkFarDates, checkGaps, checkLookAhead } from "@/lib/cli/doctor/checks/tiers";
import type { Evidence } from "@/lib/cli/doctor/evidence";
import type { Finding } from "@/lib/cli/doctor/finding";
import { predictScreens, type Screen } from "@/lib/cli/doctor/screens";

export type Verdict = "everything-shows" | "something-missing" | "cannot-work";

/** What a run came to; printed as a table or, whole, as JSON. */
export type Report = {
  verdict: Verdict;
  /** 0 everything will show · 1 something will not show · 2 Rung cannot work. */
  exitCode: 0 | 1 | 2;
  cluster: string;
  at: string;
  /** Calls that went over the wire, second tries included. */
  asked: number;
  withMember: boolean;
  calls: Access[];
  findings: Finding[];
  screens: Screen[];
};

/** Judges the evidence. @param documented field names that some page names */
export function report(evidence: Evidence, cluster: string, documented: ReadonlySet<string>): Report {
  const calls = accessOf(evidence);
  const screens = predictScreens(evidence, calls);
  const findings = [
    checkAccess(calls, evidence),
    checkLimits(evidence),
    checkSpeed(evidence),
    checkClock(evidence),
    checkTimeZone(evidence),
    checkMember(evidence),
    checkMasking(evidence),
    checkIdentifiers(evidence),
    checkDualEligibility(evidence),
    checkPrograms(evidence),
    checkSeveral(evidence),
    checkGaps(evidence),
    checkLookAhead(evidence),
    checkFarDates(evidence),
    checkGoals(evidence),
    checkPartners(evidence),
    checkCurrencies(evidence),
    checkCards(evidence),
    checkShapes(evidence, documented),
  ];
  const verdict = verdictOf(findings, screens);
  return {
    verdict,
    exitCode: exitCodes[verdict],
    cluster,
    at: evidence.askedAt.toISOString(),
    asked: evidence.traffic.calls.length,
    withMember: evidence.member.kind === "found",
    calls,
    findings,
    screens,
  };
}

export const exitCodes = { "everything-shows": 0, "something-missing": 1, "cannot-work": 2 } as const;

function verdictOf(findings: readonly Finding[], screens: readonly Screen[]): Verdict {
  if (findings.some(({ level }) => level === "broken")) return "cannot-work";
  const lacking = findings.some(({ level }) => level === "lacks");
  const partial = screens.some(({ state }) => state === "in-part" || state === "nothing");
  return lacking || partial ? "something-missing" : "everything-shows";
}
