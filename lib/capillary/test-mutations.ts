import fc from "fast-check";

/** One change a cluster could make to an answer; what it hits is chosen by number from all places of a body. */
export type Mutation = { place: number; kind: (typeof mutationKinds)[number]; value: unknown };

export const mutationKinds = ["remove", "rename", "replace", "null", "new-enum", "nonsense", "date"] as const;

const replacements = ["", "text", "*****", 7, -7, 0, true, [], {}, [[]], [null], { a: 1 }];
const nonsense = [-5, 1e18, -1e18, 1e308, "NaN", "Infinity", "1e400", "12,5", -0.001];
const dates = ["9999-12-31", "0001-01-01", "1999-01-01T00:00:00Z", "2026-02-30", "soon", "2126-01-01", 0, -1];

export const mutations = fc.array(
  fc
    .record({ place: fc.nat(1_000_000), kind: fc.constantFrom(...mutationKinds), pick: fc.nat(1000) })
    .map(({ place, kind, pick }): Mutation => ({ place, kind, value: valueFor(kind, pick) })),
  { minLength: 1, maxLength: 3 },
);

function valueFor(kind: Mutation["kind"], pick: number): unknown {
  const from = (list: readonly unknown[]) => list[pick % list.length];
  switch (kind) {
    case "replace":
      return from(replacements);
    case "nonsense":
      return from(nonsense);
    case "date":
      return from(dates);
    case "new-enum":
      return `SOMETHING_NEW_${pick}`;
    case "null":
      return null;
    default:
      return undefined;
  }
}

type Place = { holder: Record<string, unknown> | unknown[]; key: string };

/** A changed copy; the body itself stays as it is. */
export function mutate(body: unknown, changes: readonly Mutation[]): unknown {
  const root = { body: structuredClone(body) };
  for (const { place, kind, value } of changes) {
    const all = placesOf(root.body);
    const chosen = all[place % Math.max(1, all.length)];
    if (!chosen) continue;
    const { holder, key } = chosen;
    if (Array.isArray(holder)) {
      if (kind === "remove" || kind === "rename") holder.splice(Number(key), 1);
      else holder[Number(key)] = structuredClone(value);
    } else {
      const old = holder[key];
      if (kind === "remove" || kind === "rename") delete holder[key];
      else holder[key] = structuredClone(value);
      if (kind === "rename") holder[`${key}Renamed`] = old;
    }
  }
  return root.body;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Place["holder"];
  return Object.entries(value).flatMap(([key, each]) => [{ holder, key }, ...placesOf(each)]);
}

/** Paths of values that JSON cannot carry or no screen may show: undefined, NaN, Infinity, instances. */
export function unshowable(value: unknown, path = "$"): string[] {
  if (value === undefined) return [`${path}: undefined`];
  if (typeof value === "number")
    return Number.isFinite(value) && Math.abs(value) <= 1e15 ? [] : [`${path}: ${value}`];
  if (typeof value === "string")
    return /NaN|Infinity|undefined|Invalid Date/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => unshowable(each, `${path}.${key}`));
}

/** Every number of a body, also those written as text or as a part of text. */
export function numbersIn(value: unknown): Set<number> {
  const found = new Set<number>();
  const walk = (each: unknown): void => {
    if (typeof each === "number") found.add(each === 0 ? 0 : each);
    if (typeof each === "string" && each.trim() !== "" && Number.isFinite(Number(each)))
      found.add(Number(each));
    if (typeof each === "object" && each !== null) for (const inner of Object.values(each)) walk(inner);
  };
  walk(value);
  return found;
}
