import { MoreFailed } from "@/app/(staff)/_sections/more-nothing";
import type { MoreProps } from "@/app/(staff)/_sections/more-section";
import { tillHref } from "@/app/(staff)/_sections/till-query";
import { TrackerPages } from "@/components/trackers/tracker-pages";
import { Nothing } from "@/components/ui/nothing";
import { getBrandWords } from "@/lib/format/get-speech";
import { hasValue } from "@/lib/loyalty/result";
import { readSection } from "@/lib/staff/read-section";
import { staffSpeech } from "@/lib/staff/till";

/** All trackers, those the operator does not show to members too. */
export async function MoreTrackers({ staff, lookup, query }: MoreProps) {
  const [{ t }, words, read] = await Promise.all([
    staffSpeech(staff),
    getBrandWords(),
    readSection(lookup, "progress"),
  ]);
  const trackers = hasValue(read) ? (read.value.data.trackers ?? null) : null;
  if (trackers === null) return <MoreFailed t={t} />;
  if (trackers.length === 0) return <Nothing kind="none-yet" title={t("staff.more.trackersNone")} />;
  return (
    <section aria-label={t("staff.more.parts.trackers")}>
      <p className="sm t2 pb-2">{t("staff.more.trackerCount", { count: trackers.length })}</p>
      <TrackerPages
        trackers={trackers}
        words={words}
        page={Number(query.cursor ?? 1)}
        hrefOf={(page) => tillHref(lookup.handle, { ...query, more: "trackers", cursor: String(page) })}
      />
    </section>
  );
}
