import { isObject, type Json } from "@/lib/sandbox/json";

const renamed: Readonly<Record<string, string>> = {
  loyaltyProgramDetails: "loyaltyPrograms",
  loyaltyPoints: "pointsBalance",
  currentSlab: "tier",
  cardDetails: "cards",
  profiles: "people",
  data: "items",
  targetGroups: "goalGroups",
  expirySchedules: "expiries",
  promisedPointsScheduleList: "promisedList",
  triggerBasedPointsList: "triggerList",
  ledgerEntries: "entries",
  subscriptions: "consents",
  promotions: "offers",
  entity: "result",
  createdId: "messageId",
  accessToken: "bearer",
};

/** A newer answer: core fields renamed, numbers turned into objects, new enum values. */
export function drifted(value: Json): Json {
  if (Array.isArray(value)) return value.map(drifted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => {
    if (name === "type" || name === "status") return [name, "BRAND_NEW_VALUE"];
    if (name === "value" && typeof inner === "number") return [name, { amount: inner }];
    return [renamed[name] ?? name, drifted(inner)];
  });
  return Object.fromEntries(entries);
}

function pathsOf(value: Json, path: string, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const inner of value) pathsOf(inner, `${path}[]`, found);
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) {
      found.add(`${path}.${name}`);
      pathsOf(inner, `${path}.${name}`, found);
    }
  return found;
}

const retyped = (value: Json): Json => {
  if (typeof value === "number") return { amount: value };
  if (typeof value === "string") return [value];
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? { rows: value } : [value];
};

/** A value of a kind nobody has heard of yet. */
function unheardOf(value: Json): Json {
  if (typeof value === "string") return "BRAND_NEW_VALUE";
  if (Array.isArray(value)) return [...value, "BRAND_NEW_VALUE"];
  return isObject(value) ? { ...value, brandNewField: "BRAND_NEW_VALUE" } : "n/a";
}

type Change = (name: string, value: Json) => [string, Json] | null;

/** Gone, renamed, retyped, null, a new enum value. */
const changes: readonly Change[] = [
  () => null,
  (name, value) => [`${name}_v2`, value],
  (name, value) => [name, retyped(value)],
  (name) => [name, null],
  (name, value) => [name, unheardOf(value)],
];

function changedAt(value: Json, path: string, target: string, change: Change): Json {
  if (Array.isArray(value)) return value.map((inner) => changedAt(inner, `${path}[]`, target, change));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, inner]): [string, Json][] => {
    const here = `${path}.${name}`;
    if (here !== target) return [[name, changedAt(inner, here, target, change)]];
    const made = change(name, inner);
    return made ? [made] : [];
  });
  return Object.fromEntries(entries);
}

/** One single change: variant 0, 1, 2 … walks all fields with all five kinds of change, then starts again. */
export function driftVariant(body: Json, variant: number): Json {
  const paths = [...pathsOf(body, "", new Set())];
  const target = paths[Math.floor(variant / changes.length) % Math.max(paths.length, 1)];
  const change = changes[variant % changes.length];
  return target && change ? changedAt(body, "", target, change) : body;
}

const nonsenseNumbers = [-5, 1e18, 0.123456789, -1e18];
const nonsenseYears = ["9999", "0001"];
const isIdentity = (name: string) =>
  /(^id|Id|Ids|ID|code|Code|SNo|SerialNumber|pageNumber|pageSize)$/.test(name);

/** Valid JSON of the right types with figures and dates that cannot be; ids stay, so it is the same member. */
export function nonsense(body: Json): Json {
  let numbers = 0;
  let dates = 0;
  const walk = (value: Json, name: string): Json => {
    if (Array.isArray(value)) return value.map((inner) => walk(inner, name));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]));
    if (typeof value === "number" && !isIdentity(name)) {
      numbers += 1;
      return nonsenseNumbers[numbers % nonsenseNumbers.length] ?? 0;
    }
    if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value)) {
      dates += 1;
      return `${nonsenseYears[dates % nonsenseYears.length]}${value.slice(4)}`;
    }
    return value;
  };
  return walk(body, "");
}
