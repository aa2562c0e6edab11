import type { Access } from "@/lib/cli/doctor/access";
import type { Evidence } from "@/lib/cli/doctor/evidence";
import {
  cardParts,
  homeParts,
  pointsParts,
  profileParts,
  progressParts,
} from "@/lib/cli/doctor/member-screens";
import { off, type Part, Prediction } from "@/lib/cli/doctor/parts";

/** `open`: nothing stands against it, but not all of it was seen. */
export type ScreenState = "whole" | "in-part" | "nothing" | "open" | "off";
export type Screen = { screen: string; state: ScreenState; parts: Part[] };

/** What each screen will show, by what the cluster supplies. */
export function predictScreens(evidence: Evidence, access: readonly Access[]): Screen[] {
  const prediction = new Prediction(evidence, access);
  const screens: [string, Part[]][] = [
    ["Sign-in", signInParts(prediction)],
    ["Home", homeParts(prediction)],
    ["Card", cardParts(prediction)],
    ["Progress", progressParts(prediction)],
    ["Points", pointsParts(prediction)],
    ["Profile", profileParts(prediction)],
    ["Till view", tillParts(prediction)],
  ];
  return screens.map(([screen, parts]) => ({ screen, state: stateOf(parts), parts }));
}

function stateOf(parts: readonly Part[]): ScreenState {
  const count = (state: Part["state"]) => parts.filter((part) => part.state === state).length;
  if (count("off") === parts.length) return "off";
  if (count("missing") > 0)
    return count("shown") + count("unseen") + count("none") > 0 ? "in-part" : "nothing";
  return count("unseen") > 0 ? "open" : "whole";
}

/** A code goes to a mobile or an e-mail that finds the member by itself. */
function signInParts(prediction: Prediction): Part[] {
  const { env, identifiers } = prediction.evidence;
  if (!env.MEMBER_SIGN_IN.includes("otp")) return [off("one-time code", "MEMBER_SIGN_IN is oidc")];
  const why = prediction.failing("lookup");
  return (["mobile", "email"] as const).map((kind) => {
    const name = `code to ${kind === "email" ? "e-mail" : kind}`;
    const state = identifiers.kinds.get(kind) ?? "unknown";
    if (why) return { name, state: "missing", why };
    if (state === "finds") return { name, state: "shown", why: null };
    if (state === "not-alone") return { name, state: "missing", why: "does not find the member alone" };
    if (state === "refused") return { name, state: "missing", why: "kind refused" };
    return { name, state: "unseen", why: null };
  });
}

/** What store staff see beyond the member's own screens. */
function tillParts(prediction: Prediction): Part[] {
  const { member, reads } = prediction.evidence;
  const why = prediction.failing("lookup");
  if (why) return [{ name: "look-up", state: "missing", why }];
  const lookup = member.kind === "found" ? member.lookup : null;
  const home = homeParts(prediction).filter(({ name }) => name !== "worth");
  const currencies = lookup && lookup.currencies !== null ? lookup.currencies : undefined;
  return [
    { name: "look-up", state: lookup ? "shown" : "unseen", why: null },
    ...home,
    prediction.ofCall("all trackers", "trackers", reads.trackers.kind === "ok" ? reads.trackers.value : null),
    {
      name: "alternate currencies",
      state: lookup ? (currencies?.length ? "shown" : "none") : "unseen",
      why: null,
    },
  ];
}
