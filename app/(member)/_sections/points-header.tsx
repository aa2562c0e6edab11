import { pointsData } from "@/app/(member)/_sections/points-data";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import type { PointsQuery } from "@/app/(member)/points/points-query";
import { PageHeader } from "@/components/shell/page-header";
import { StaleBanner } from "@/components/shell/stale-banner";
import { getSpeech } from "@/lib/format/get-speech";
import { sayShownAsOf, sayUpdated } from "@/lib/format/say-updated";
import { hasValue } from "@/lib/loyalty/result";

/** Title, how fresh the page is, and the calm banner when it is dated. */
export async function PointsHeader({ query }: { query: PointsQuery }) {
  const [speech, found] = await Promise.all([getSpeech(), pointsData()]);
  const { t } = speech;
  const title = t("points.title");
  if (!hasValue(found)) return <PageHeader title={title} updated={null} refresh={null} />;
  const reply = found.value;
  const search = query.programId === null ? "" : `program=${query.programId}`;
  return (
    <>
      <PageHeader
        title={title}
        updated={sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("points", reply, search)}
      />
      {reply.stale && (
        <StaleBanner
          title={sayShownAsOf(reply.asOf, speech)}
          text={t("common.stale.text")}
          retry={t("common.retry")}
        />
      )}
    </>
  );
}
