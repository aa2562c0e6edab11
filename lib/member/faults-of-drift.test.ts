import { expect, it } from "vitest";
import { hasValue, type Result } from "@/lib/loyalty/result";
import { faultBench } from "@/lib/member/test-faults";
import { type ViewName, views } from "@/lib/member/test-views";

// Row 16 through the whole: every endpoint answers with one field gone, renamed, retyped, null or new at a
// time, over real HTTP. All fields × all changes run on the mappers (RUNG_FULL=1); here 40 of each endpoint.
const bench = faultBench();
const changes = 40;

/** Every endpoint that member screens are made of, and the views that show it. */
const shownIn: Record<string, readonly ViewName[]> = {
  customer: ["home", "points", "progress", "cards", "profile"],
  targets: ["home", "goals"],
  trackers: ["progress"],
  expiry: ["points"],
  promised: ["points"],
  ledger: ["activity"],
};

// What is worked out from other figures: it differs when one of them is not known, and says so.
const workedOut = new Set(["otherChanges", "ratio", "asOf", "next"]);

/** Figures by the name they stand under; which of a list they are does not matter. */
function figures(value: unknown, name = "", found = new Set<string>()): Set<string> {
  if (workedOut.has(name)) return found;
  if (typeof value === "number") found.add(`${name} ${value}`);
  else if (Array.isArray(value)) for (const one of value) figures(one, name, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) figures(one, key, found);
  return found;
}

const dataOf = (result: Result<unknown>): unknown => (hasValue(result) ? result.value : null);

it.each(Object.entries(shownIn))(
  `%s: ${changes} changes, no crash, and no figure that the unchanged answer has not`,
  async (endpoint, names) => {
    await bench.cold();
    const truth = new Map<ViewName, Set<string>>();
    for (const name of names) truth.set(name, figures(dataOf(await views[name](bench.rung().path))));
    expect([...truth.values()].every(({ size }) => size > 0)).toBe(true);
    const wrong: string[] = [];
    for (let variant = 0; variant < changes; variant += 1) {
      await bench.cold();
      await bench.sandbox().fault(endpoint, "drift", { variant });
      for (const name of names)
        for (const figure of figures(dataOf(await views[name](bench.rung().path))))
          if (!truth.get(name)?.has(figure)) wrong.push(`change ${variant}, ${name}: ${figure}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);
