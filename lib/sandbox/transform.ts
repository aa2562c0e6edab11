import { isObject, type Json } from "@/lib/sandbox/json";
import type { Settings } from "@/lib/sandbox/settings";

const hidden = "*****";
const nameFields = new Set(["firstName", "lastName"]);
const contactTypes = new Set<unknown>(["mobile", "email"]);

/** Names, e-mails and mobiles as a cluster with PII masking answers them. */
function masked(value: Json): Json {
  if (Array.isArray(value)) return value.map(masked);
  if (!isObject(value)) return value;
  const isContact = contactTypes.has(value.type) && typeof value.value === "string";
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => {
    if (nameFields.has(name)) return [name, hidden];
    if (isContact && name === "value") return [name, hidden];
    return [name, masked(inner)];
  });
  return Object.fromEntries(entries);
}

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const stamp = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\.(\d{3})\+0000$/;
const india = (utc: string) =>
  new Date(Date.parse(utc) + 5.5 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, "");

/** The same instants in the zone of a cluster in India. docs.capillarytech.com/reference/timezone-management */
function inIndia(value: Json): Json {
  if (Array.isArray(value)) return value.map(inIndia);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inIndia(inner)]));
  if (typeof value !== "string") return value;
  if (iso.test(value)) return `${india(value)}+05:30`;
  const [, day, millis] = stamp.exec(value) ?? [];
  return day ? `${india(`${day}Z`)}.${millis}+0530` : value;
}

const staffBlocks = new Set(["createdBy", "modifiedBy", "lastUpdatedBy", "markedBy"]);
const staffFields = new Set(["tillCode", "associatedWith", "message"]);

function planted(value: Json, path: string, staff: boolean): Json {
  if (Array.isArray(value)) return value.map((inner, index) => planted(inner, `${path}.${index}`, staff));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => {
    const here = `${path}.${name}`;
    if (typeof inner === "string" && (staffFields.has(name) || (staff && /^(name|code)$/.test(name))))
      return [name, `CANARY-staff-${here}`];
    if (name === "eventDetails" && isObject(inner))
      return [name, planted({ ...inner, comments: `CANARY-comment-${here}` }, here, staff)];
    return [name, planted(inner, here, staff || staffBlocks.has(name))];
  });
  return Object.fromEntries([...entries, ["unknownCanaryField", `CANARY-field-${path}`]]);
}

/** Recognisable strings as unknown fields of every object, and in place of staff and till names. */
export const withCanaries = (body: Json): Json => planted(body, "reply", false);

/** What the cluster's settings make of an answer. */
export function asConfigured(body: Json | null, settings: Settings): Json | null {
  if (body === null) return null;
  const local = settings.serverZone === "UTC" ? body : inIndia(body);
  const seen = settings.masking ? masked(local) : local;
  return settings.canaries ? withCanaries(seen) : seen;
}
