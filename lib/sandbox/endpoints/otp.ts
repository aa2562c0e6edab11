import { plain } from "@/lib/sandbox/control/spelling";
import type { Handler } from "@/lib/sandbox/endpoints/call";
import { type Reply, reply } from "@/lib/sandbox/envelopes";
import { isObject } from "@/lib/sandbox/json";
import type { World } from "@/lib/sandbox/world";

const actions = new Set([
  "COUPON",
  "POINTS",
  "REGISTRATION",
  "USERGROUP",
  "SUBSCRIPTION",
  "GENERIC",
  "POINTSTRANSFER",
  "CUSTOMER_STATUS_UPDATE",
  "CUSTOMER_IDENTIFIER_CHANGE",
  "CUSTOMER_ISSUE_LINK_CARD",
]);

type Asked = {
  kind: "mobile" | "email" | null;
  value: string;
  action: string;
  body: Record<string, unknown>;
};

const problem = {
  action: [600, '"Invalid or Null action passed"'],
  entityType: [601, '"Invalid or Null entity type passed"'],
  entityValue: [602, '"Invalid or Null entity value passed"'],
  channels: [603, '"Invalid or Null channels passed"'],
  tooMany: [429, "Daily limit of OTP reached"],
} as const;

/** The published failure is a bare `errors[]`; the words of the codes carry quotes of their own. */
const refuse = (...problems: readonly (readonly [number, string])[]): Reply =>
  reply({ errors: problems.map(([code, message]) => ({ status: false, code, message })) });

function readAsked(body: unknown): Asked {
  const given = isObject(body) ? body : {};
  const type = String(given.entityType ?? "").toUpperCase();
  const kind = type === "MOBILE" ? "mobile" : type === "EMAIL" ? "email" : null;
  const value = typeof given.entityValue === "string" ? plain(given.entityValue) : "";
  return { kind, value, action: String(given.action ?? ""), body: given };
}

/** A code goes only to the mobile or e-mail of somebody the cluster knows. */
function isKnown({ kind, value }: Asked, world: World): boolean {
  if (!kind) return false;
  return world.people.find(kind, value).some(({ standing }) => standing.kind !== "erased");
}

const channelTypes = new Set(["SMS", "EMAIL", "PHONE", "WHATSAPP", "BOTH"]);

function hasChannels(body: Record<string, unknown>): boolean {
  const { channels } = body;
  if (!Array.isArray(channels) || channels.length === 0) return false;
  return channels.every(
    (channel) => isObject(channel) && channelTypes.has(String(channel.type).toUpperCase()) && channel.value,
  );
}

/** `POST v2/otp/generate`. docs.capillarytech.com/reference/generate-otp */
export const generateOtp: Handler = ({ body, world }) => {
  const asked = readAsked(body);
  const wrong = [
    actions.has(asked.action) ? null : problem.action,
    asked.kind ? null : problem.entityType,
    isKnown(asked, world) ? null : problem.entityValue,
    hasChannels(asked.body) ? null : problem.channels,
  ].filter((entry) => entry !== null);
  if (wrong.length > 0) return refuse(...wrong);
  const sent = world.codes.send(asked.value, asked.action, world.settings);
  return sent ? reply({ createdId: sent.createdId, warnings: [] }) : refuse(problem.tooMany);
};

/**
 * `POST v2/otp/validate`: a wrong code is HTTP 200 with `entity: false`.
 * docs.capillarytech.com/reference/validate-otp
 */
export const validateOtp: Handler = ({ body, world }) => {
  const asked = readAsked(body);
  const wrong = [
    actions.has(asked.action) ? null : problem.action,
    asked.kind && asked.value ? null : problem.entityValue,
  ].filter((entry) => entry !== null);
  if (wrong.length > 0) return refuse(...wrong);
  const code = typeof asked.body.code === "string" ? asked.body.code : "";
  return reply({ entity: world.codes.accept(asked.value, asked.action, code), warnings: [] });
};
