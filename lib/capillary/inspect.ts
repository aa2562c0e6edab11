import { isObject } from "@/lib/capillary/read-codes";
import { isNoEnd } from "@/lib/loyalty/dates";

/** What an answer is made of, beside the figures: for the doctor. No value of the answer is in it. */
export type Inspection = {
  /** Names of all fields, but for those whose names are the brand's own. */
  names: ReadonlySet<string>;
  /** Dates fifty or more years ahead, by field name. */
  farDates: ReadonlyMap<string, number>;
  /** Offsets of date-times (`Z`, `+05:30`), and how often; "" for a time without one. */
  offsets: ReadonlyMap<string, number>;
};

export type CustomerInspection = Inspection & {
  /** Names and contacts by field, and how many of them come as stars. */
  personal: { seen: number; masked: number };
  /** Programme rows that have a tier, and those of them with each gap's part (an empty one counts). */
  gaps: { tiers: number; upgrade: number; renewal: number };
};

/** Objects whose keys are the brand's words or figures, not Capillary's. */
const brandKeyed = new Set([
  "extendedFields",
  "customFields",
  "segments",
  "fields",
  "allFields",
  "attributes",
]);
const dateTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|IST|[+-]\d{2}:?\d{2})?$/;
const fieldName = /^[A-Za-z_][\w-]{0,39}$/;
const anyDate = /^\d{4}-\d{2}-\d{2}/;

/** Looks through a parsed answer of any call. */
export function inspectAnswer(body: unknown, answeredAt: Date): Inspection {
  const found = { names: new Set<string>(), farDates: new Map(), offsets: new Map() };
  look(body, "", answeredAt, found);
  return found;
}

/** Looks through an answer of the two customer-details calls. */
export function inspectCustomer(body: unknown, answeredAt: Date): CustomerInspection {
  const content = isObject(body) ? body : {};
  const programs = objectsOf(content.loyaltyProgramDetails);
  const tiered = programs.filter(({ currentSlab }) => typeof currentSlab === "string" && currentSlab !== "");
  const withAny = (...names: string[]) =>
    tiered.filter((row) => names.some((name) => row[name] !== undefined));
  const personal = personalTexts(content.profiles);
  return {
    ...inspectAnswer(body, answeredAt),
    personal: { seen: personal.length, masked: personal.filter((text) => text.includes("*")).length },
    gaps: {
      tiers: tiered.length,
      upgrade: withAny("upgradeStrategies", "gapToUpgrade").length,
      renewal: withAny("gapToRenewSummary", "gapToRenew").length,
    },
  };
}

type Found = { names: Set<string>; farDates: Map<string, number>; offsets: Map<string, number> };

function look(value: unknown, name: string, answeredAt: Date, found: Found): void {
  if (typeof value === "string" && anyDate.test(value)) lookAtDate(value, name, answeredAt, found);
  if (Array.isArray(value)) for (const each of value) look(each, name, answeredAt, found);
  if (!isObject(value) || brandKeyed.has(name)) return;
  for (const [key, each] of Object.entries(value)) {
    // A map may have people's numbers for keys: those are no names.
    if (fieldName.test(key) && !/\d{4}/.test(key)) found.names.add(key);
    look(each, key, answeredAt, found);
  }
}

function lookAtDate(text: string, name: string, answeredAt: Date, found: Found): void {
  const day = text.slice(0, 10);
  if (!Number.isNaN(Date.parse(day)) && isNoEnd(day, answeredAt)) count(found.farDates, name);
  const time = dateTime.exec(text);
  if (time) count(found.offsets, plainOffset(time[1] ?? ""));
}

function plainOffset(offset: string): string {
  if (offset === "" || offset === "Z") return offset;
  if (offset === "IST") return "+05:30";
  const plain = `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  return plain === "+00:00" || plain === "-00:00" ? "Z" : plain;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Names, identifiers and contacts as sent, of all profiles; empty ones are not counted. */
function personalTexts(profiles: unknown): string[] {
  return objectsOf(profiles).flatMap((profile) => {
    const listed = [profile.identifiers, profile.commChannels].flatMap((list) =>
      objectsOf(list).map(({ value }) => value),
    );
    return [profile.firstName, profile.lastName, ...listed].filter(
      (text): text is string => typeof text === "string" && text !== "",
    );
  });
}

function objectsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
