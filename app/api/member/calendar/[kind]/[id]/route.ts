import { getSpeech } from "@/lib/format/get-speech";
import { sayPointsAmount } from "@/lib/format/points-sentence";
import type { Speech } from "@/lib/format/speech";
import { noStore } from "@/lib/http/problem";
import { memberRoute } from "@/lib/http/route";
import { hasValue } from "@/lib/loyalty/result";
import { type CalendarMatter, readCalendarMatter } from "@/lib/member/calendar";
import { toIcs } from "@/lib/member/ics";
import { brand } from "@/lib/theme/load-brand";

/** A warning as an iCalendar file: `expiry/{programId}-{YYYY-MM-DD}.ics` or `renewal/{programId}.ics`. */
export const GET = memberRoute(async ({ access, params }) => {
  const { kind = "", id: file = "" } = params;
  if (!file.endsWith(".ics")) return { kind: "not-found", code: "not-found" };
  const id = file.slice(0, -".ics".length);
  const found = await readCalendarMatter(access, kind, id);
  if (!hasValue(found)) return found;
  const speech = await getSpeech();
  const text = toIcs({
    uid: `${kind}-${id}@rung`,
    day: found.value.day,
    madeAt: speech.now,
    ...words(found.value, speech),
  });
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${kind}.ics"`,
      "cache-control": noStore,
    },
  });
});

function words(matter: CalendarMatter, speech: Speech): { summary: string; description: string } {
  const description = matter.programTitle ?? brand().name;
  switch (matter.kind) {
    case "expiry": {
      const amount = sayPointsAmount(matter.amount, speech, matter.programId);
      return { summary: speech.t("calendar.expiry", { n: matter.amount, amount }), description };
    }
    case "renewal": {
      const { tier } = matter;
      const summary = tier ? speech.t("calendar.renewal", { tier }) : speech.t("calendar.renewalUnnamed");
      return { summary, description };
    }
    default:
      return matter satisfies never;
  }
}
