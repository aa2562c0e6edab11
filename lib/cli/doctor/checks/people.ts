import type { IdentifierKind } from "@/lib/capillary/customer-query";
import type { Evidence } from "@/lib/cli/doctor/evidence";
import { type Finding, finding, listed, whyUnknown } from "@/lib/cli/doctor/finding";
import { type IdentifierState, identifierKinds } from "@/lib/cli/doctor/identifiers";

const words: Readonly<Record<IdentifierKind, string>> = {
  mobile: "mobile",
  email: "e-mail",
  cardnumber: "card number",
  externalId: "member number",
  wechat: "WeChat",
};

/** Whether the given member was found, and how. */
export function checkMember({ member }: Evidence): Finding {
  const say = finding("member", "Member");
  switch (member.kind) {
    case "not-asked":
      return say("unknown", "None was given. With --member <identifier> much more can be told.");
    case "unreadable":
      return say("lacks", "What was given cannot be a mobile, an e-mail, a card or a member number.");
    case "found":
      return say(
        member.lookup.merged ? "note" : "fine",
        `${member.shown}, found by ${member.by === null ? "both together" : words[member.by]}.${member.lookup.merged ? " Another account was merged into this one." : ""}`,
      );
    case "missed":
      return say(
        ["unavailable", "limited"].includes(member.outcome.kind) ? "unknown" : "lacks",
        missed(member.shown, member.tried, member.outcome.kind),
      );
    default:
      return member satisfies never;
  }
}

function missed(shown: string, tried: readonly IdentifierKind[], kind: string): string {
  const by = listed(tried.map((each) => words[each]));
  switch (kind) {
    case "merged":
      return `${shown} was merged into another account, and the answer does not say which.`;
    case "erased":
      return `${shown} was erased.`;
    case "unavailable":
    case "limited":
      return `${shown} could not be looked up; see the calls above.`;
    default:
      return `Nobody found for ${shown} as ${by}. Other causes of the same answer: a wrong CAPILLARY_SOURCE or CAPILLARY_ACCOUNT_ID, or a brand with dual eligibility.`;
  }
}

/** Capillary may hide names and contacts as `*****`. */
export function checkMasking(evidence: Evidence): Finding {
  const say = finding("masking", "Masking");
  const { inspected, reads } = evidence;
  const why = whyUnknown(evidence);
  if (!inspected || why) return say("unknown", why ?? "");
  if (reads.customer.kind === "ok" && reads.customer.value.identity.unread)
    return say("unknown", "Not known: the answer has no readable profiles.");
  const { seen, masked } = inspected.personal;
  if (seen === 0) return say("unknown", "This member has neither name nor contact: try another member.");
  if (masked === 0) return say("fine", "Off: names and contacts come as they are.");
  return say(
    "lacks",
    `On: ${masked} of ${seen} names and contacts come as stars. Home greets without a name, Profile lacks them.`,
  );
}

const inWords: Readonly<Record<IdentifierState, string>> = {
  finds: "finds this member",
  "not-alone": "does not find this member alone",
  "somebody-else": "finds somebody else, who shares it",
  taken: "accepted",
  refused: "refused",
  unknown: "not known",
};

/** Which kinds of identifier the look-up takes. */
export function checkIdentifiers({ identifiers }: Evidence): Finding {
  const say = finding("identifiers", "Identifier types");
  const states = identifierKinds.map((kind) => identifiers.kinds.get(kind) ?? "unknown");
  const parts = identifierKinds.map((kind, at) => `${words[kind]} ${inWords[states[at] ?? "unknown"]}`);
  const says = `${parts.join(", ")}.`;
  if (states.every((state) => state === "unknown")) return say("unknown", "No look-up was answered.");
  const usual = [identifiers.kinds.get("mobile"), identifiers.kinds.get("email")];
  if (usual.every((state) => state === "refused")) return say("lacks", says);
  return say(states.includes("refused") ? "note" : "fine", says);
}

const severalInWords = {
  accepted: " Several at once are accepted.",
  refused: " Several at once are not accepted.",
  untried: "",
} as const;

/** Brands with dual eligibility find a member by the primary identifier alone. */
export function checkDualEligibility(evidence: Evidence): Finding {
  const say = finding("dual-eligibility", "Dual eligibility");
  const { identifiers, member } = evidence;
  if (member.kind !== "found") return say("unknown", whyUnknown(evidence) ?? "");
  const of = (wanted: IdentifierState) =>
    identifierKinds.filter((kind) => identifiers.kinds.get(kind) === wanted).map((kind) => words[kind]);
  const alone = of("finds");
  const hidden = of("not-alone");
  const several = severalInWords[identifiers.several ?? "untried"];
  if (hidden.length > 0) {
    const onlyBy =
      alone.length > 0 ? `only ${listed(alone)} finds this member alone` : "none finds this member alone";
    return say("lacks", `On: ${onlyBy}, not ${listed(hidden)}; nobody can sign in with that.${several}`);
  }
  if (alone.length < 2)
    return say("unknown", "This member has too few identifiers to tell: try another one.");
  return say("fine", `Off for this member: each of ${listed(alone)} finds them.${several}`);
}
