import type { ReactNode } from "react";
import { progressData } from "@/app/(member)/_sections/progress-data";
import { type ProgressQuery, progressHref } from "@/app/(member)/progress/progress-query";
import { AheadWords, LookAhead } from "@/components/tier/look-ahead";
import { env } from "@/lib/env";
import { aheadSentence, dayAhead, type SaidAhead, sameWay } from "@/lib/format/ahead-sentence";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import type { Speech } from "@/lib/format/speech";
import { tierName } from "@/lib/format/tier-sentence";
import type { Ask } from "@/lib/format/way-sentence";
import { hasValue } from "@/lib/loyalty/result";
import { isKept, keepBy } from "@/lib/loyalty/tier";
import type { Tier, Way } from "@/lib/loyalty/view-models";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

type Under = { control: ReactNode; leaving: number } | null;

/**
 * What stands under the two bars: the control under the leading question, what the day comes to under
 * each. The day's own answer is a second upstream call, made only when one is chosen.
 */
export async function aheadOf(
  tier: Tier,
  programId: number,
  query: ProgressQuery,
  lead: "keep" | "reach",
): Promise<{ reach: Under; keep: Under }> {
  if (!brand().modules.lookAhead) return { reach: null, keep: null };
  const [speech, words, then] = await Promise.all([
    getSpeech(),
    getBrandWords(),
    tierThen(programId, query.ahead),
  ]);
  const under = (which: "keep" | "reach"): Under => {
    const said = sayThen(which, tier, then, programId, query.ahead, speech);
    const leaving = said === null || said === "unavailable" ? 0 : said.leaving;
    if (which === lead) return { control: <Control query={query} said={said} speech={speech} />, leaving };
    return said === null ? null : { control: <AheadWords said={said} words={words} />, leaving };
  };
  return { reach: under("reach"), keep: under("keep") };
}

async function tierThen(programId: number, ahead: number): Promise<Tier | "unavailable" | null> {
  if (ahead === 0) return null;
  const found = await progressData(ahead);
  const entries = hasValue(found) ? found.value.data.programs : null;
  return entries?.find((entry) => entry.programId === programId)?.tier ?? "unavailable";
}

function sayThen(
  which: "keep" | "reach",
  tier: Tier,
  then: Tier | "unavailable" | null,
  programId: number,
  days: number,
  speech: Speech,
): SaidAhead | "unavailable" | null {
  const today = which === "reach" ? tier.reach[0] : openKeep(tier);
  if (then === null || today === undefined) return null;
  if (then === "unavailable") return "unavailable";
  const ask: Ask =
    which === "reach"
      ? { kind: "reach", tierName: tier.next?.name || speech.t("tier.unnamedNext"), programId }
      : { kind: "keep", tierName: tierName(tier, speech), by: keepBy(tier), programId };
  const ways = which === "reach" ? then.reach : (then.keep?.ways ?? []);
  return aheadSentence(today, sameWay(today, ways), days, ask, speech);
}

function openKeep(tier: Tier): Way | undefined {
  return tier.keep && !isKept(tier.keep) ? tier.keep.ways[0] : undefined;
}

async function Control({
  query,
  said,
  speech,
}: {
  query: ProgressQuery;
  said: SaidAhead | "unavailable" | null;
  speech: Speech;
}) {
  const any = env().LOOK_AHEAD === "any";
  // A day of the reader's own choice is a third link while it is shown.
  const days = [...new Set([0, 30, query.ahead])].sort((a, b) => a - b);
  const { programId, filter } = query;
  const pick = {
    action: routes.progress,
    min: dayAhead(1, speech),
    max: dayAhead(365, speech),
    value: dayAhead(query.ahead || 7, speech),
    hidden: {
      ...(programId === null ? {} : { program: String(programId) }),
      ...(filter === "all" ? {} : { trackers: filter }),
    },
  };
  return (
    <LookAhead
      days={query.ahead}
      said={said}
      offered={days.map((each) => ({ days: each, href: progressHref(query, { ahead: each }) }))}
      pick={any ? pick : null}
      words={await getBrandWords()}
    />
  );
}
