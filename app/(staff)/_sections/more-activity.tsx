import { MoreFailed, NotAtThisGrade } from "@/app/(staff)/_sections/more-nothing";
import type { MoreProps } from "@/app/(staff)/_sections/more-section";
import { tillHref } from "@/app/(staff)/_sections/till-query";
import { ActivityMonths } from "@/components/points/activity-months";
import { Link } from "@/components/ui/link";
import { sayActivity } from "@/lib/format/activity-sentence";
import { hasValue } from "@/lib/loyalty/result";
import { readSection } from "@/lib/staff/read-section";
import { staffSpeech } from "@/lib/staff/till";

/** The ledger by month, page by page; at full grade only. */
export async function MoreActivity({ staff, lookup, query }: MoreProps) {
  const [speech, read] = await Promise.all([
    staffSpeech(staff),
    readSection(lookup, "activity", query.cursor === null ? {} : { cursor: query.cursor }),
  ]);
  const { t } = speech;
  if (!hasValue(read)) return <MoreFailed t={t} />;
  const { entries, next, hidden } = read.value.data;
  if (hidden.includes("entries")) return <NotAtThisGrade t={t} part="activity" />;
  if (!entries) return <MoreFailed t={t} />;
  const href = (cursor: string | null) => tillHref(lookup.handle, { ...query, more: "activity", cursor });
  return (
    <section aria-labelledby="more-activity">
      <h2 className="vh" id="more-activity">
        {t("staff.more.parts.activity")}
      </h2>
      {entries.length === 0 ? (
        <p className="t2 py-3">{t("staff.more.activityNone")}</p>
      ) : (
        <ActivityMonths
          months={sayActivity(entries, speech)}
          balanceAfter={t("points.activity.balanceAfter")}
        />
      )}
      <div className="row py-4">
        {query.cursor !== null && (
          <Link className="btn quiet" replace href={href(null)}>
            {t("staff.more.newest")}
          </Link>
        )}
        {next && (
          <Link className="btn quiet" replace href={href(next)}>
            {t("staff.more.older")}
          </Link>
        )}
      </div>
    </section>
  );
}
