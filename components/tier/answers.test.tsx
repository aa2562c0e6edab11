import { describe, expect, it } from "vitest";
import { renderIn, textOf } from "@/components/test-render";
import { exampleHistory, exampleTier, exampleWay, keepSpend } from "@/components/tier/example-tier";
import { KeepAnswer } from "@/components/tier/keep-answer";
import { ReachAnswer } from "@/components/tier/reach-answer";
import { TierHistory } from "@/components/tier/tier-history";
import { TierLadder } from "@/components/tier/tier-ladder";
import { exampleWords } from "@/lib/format/example-words";

const base = { programId: 973, criteria: null, asOf: null, words: exampleWords };

describe("what lifts the tier", () => {
  it("shows no bar at the highest tier and says until when it runs", () => {
    const tier = exampleTier({ name: "Diamond", next: null, state: "top", reach: [] });
    const container = renderIn("en", <ReachAnswer {...base} tier={tier} />);
    expect(container.querySelector('[role="progressbar"]')).toBeNull();
    expect(textOf(container)).toContain("You are at the highest tier");
    expect(textOf(container)).toContain("Diamond runs until 31 Dec 2026.");
  });

  it("never draws 0 when the gap is not supplied", () => {
    const container = renderIn(
      "en",
      <ReachAnswer {...base} tier={exampleTier({ state: "no-gap", reach: [] })} />,
    );
    expect(container.querySelector('[role="progressbar"]')).toBeNull();
    expect(textOf(container)).toContain("Next tier: Opal");
    expect(textOf(container)).toContain("How much is left is not available here.");
  });

  it("never promises that one of several ways is enough", () => {
    const container = renderIn("en", <ReachAnswer {...base} tier={exampleTier()} />);
    expect(textOf(container)).toContain("Other ways to reach Opal");
    expect(textOf(container)).toContain(
      "Whether one of these ways is enough, or several are needed, is not known here.",
    );
  });

  it("names the ways without “other” when none can lead with a bar", () => {
    const tier = exampleTier({ reach: [exampleWay({ target: null, gap: null })] });
    const container = renderIn("en", <ReachAnswer {...base} tier={tier} />);
    expect(textOf(container)).toContain("Ways to reach Opal");
    expect(textOf(container)).not.toContain("Other ways");
  });

  it("says that a lapsed tier still counts", () => {
    const tier = exampleTier({ state: "lapsed", endsOn: "2026-10-31T23:59:59Z" });
    const container = renderIn("en", <ReachAnswer {...base} tier={tier} />);
    expect(textOf(container)).toContain("Coral was dated to 31 Oct 2026");
    expect(textOf(container)).toContain("Coral still counts");
  });

  it("draws nothing where a programme has no tiers", () => {
    const tier = exampleTier({
      name: null,
      rank: null,
      next: null,
      state: "no-tiers",
      reach: [],
      keep: null,
    });
    expect(textOf(renderIn("en", <ReachAnswer {...base} tier={tier} />))).toBe("Example");
  });

  it("says criteria that come without progress as sentences, and leaves zeros out", () => {
    const criteria = {
      upgrade: { basis: "CUMULATIVE_PURCHASES", unit: "money" as const, value: 4_000 },
      retention: { minPurchases: 2_500, minVisits: 0, hasDowngrade: true },
    };
    const tier = exampleTier({ state: "no-gap", reach: [] });
    const reach = textOf(renderIn("en", <ReachAnswer {...base} criteria={criteria} tier={tier} />));
    expect(reach).toContain("The next tier asks for AED 4,000.");
    const keeps = [null, { confirmed: false, by: null, ways: [] }].map((keep) =>
      textOf(renderIn("en", <KeepAnswer {...base} criteria={criteria} tier={exampleTier({ keep })} />)),
    );
    for (const said of keeps) expect(said).toContain("Keeping Coral asks for AED 2,500.");
    expect(keeps.join()).not.toMatch(/0 visits|not known here/);
  });
});

describe("what keeps the tier", () => {
  it("is level, and lights its rung only when Capillary calls it safe", () => {
    const open = renderIn("en", <KeepAnswer {...base} tier={exampleTier()} />);
    expect(open.querySelector('[role="progressbar"]')?.getAttribute("data-kind")).toBe("keep");
    expect(open.querySelector("[data-met]")).toBeNull();
    const keep = { confirmed: true, by: "2026-12-31T23:59:59Z", ways: [keepSpend] };
    const safe = renderIn("en", <KeepAnswer {...base} tier={exampleTier({ keep })} />);
    expect(safe.querySelector("[data-met]")).not.toBeNull();
    expect(textOf(safe)).toContain("Coral is safe beyond 31 Dec 2026");
  });

  it("says how it is worked out when the programme confirms it without any figure", () => {
    const keep = { confirmed: true, by: "2026-12-31T23:59:59Z", ways: [] };
    const told = textOf(renderIn("en", <KeepAnswer {...base} tier={exampleTier({ keep })} />));
    expect(told).toContain("How is this worked out?");
    expect(told).toContain("The programme itself says that the tier is kept.");
    expect(told).toContain("What exactly the bar counts is not known here.");
    expect(told).toContain("The tier is looked at on 31 Dec 2026.");
  });

  it("is not asked of a first tier or after its date", () => {
    const first = exampleTier({ name: "Pearl", rank: 1, keep: null });
    expect(textOf(renderIn("en", <KeepAnswer {...base} tier={first} />))).toBe("Example");
    const lapsed = exampleTier({ state: "lapsed" });
    expect(textOf(renderIn("en", <KeepAnswer {...base} tier={lapsed} />))).toBe("Example");
  });
});

describe("ladder and history", () => {
  it("gives the first tier no until", () => {
    const tier = exampleTier({ name: "Pearl", rank: 1 });
    expect(
      textOf(renderIn("en", <TierLadder tier={tier} history={[]} words={exampleWords} />)),
    ).not.toContain("until");
  });

  it("takes the name of a tier below from the member's own history only", () => {
    const known = renderIn(
      "en",
      <TierLadder tier={exampleTier()} history={exampleHistory} words={exampleWords} />,
    );
    expect(textOf(known)).toContain("Pearl");
    const unknown = renderIn("en", <TierLadder tier={exampleTier()} history={[]} words={exampleWords} />);
    expect(unknown.querySelectorAll("li")).toHaveLength(2);
  });

  it("shows from, to, where and when, and never internal notes", () => {
    const history = [
      {
        ...exampleHistory[1],
        programId: 1,
        from: "Pearl",
        to: "Coral",
        on: "2025-03-14T15:10:00Z",
        kind: "upgrade" as const,
        store: "Dubai Mall",
        notes: "manual slab adjustment",
      },
    ];
    const text = textOf(renderIn("en", <TierHistory history={history} ranks={{}} words={exampleWords} />));
    expect(text).toContain("Up to Coral");
    expect(text).toContain("from Pearl · Dubai Mall");
    expect(text).toContain("14 Mar 2025");
    expect(text).not.toContain("manual");
  });
});
