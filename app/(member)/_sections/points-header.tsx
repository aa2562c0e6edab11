import { CalmBanner } from "@/app/(member)/_sections/calm-banner";
import { pointsData } from "@/app/(member)/_sections/points-data";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import type { PointsQuery } from "@/app/(member)/points/points-query";
import { PageHeader } from "@/components/shell/page-header";
import { getSpeech } from "@/lib/format/get-speech";
import { sayUpdated } from "@/lib/format/say-updated";
import { hasValue } from "@/lib/loyalty/result";

/** Title, how fresh the page is, and the calm banner when it is dated. */
export async function PointsHeader({ query }: { query: PointsQuery }) {
  const [speech, found] = await Promise.all([getSpeech(), pointsData()]);
  const { t } = speech;
  const title = t("points.title");
  const reply = hasValue(found) ? found.value : null;
  const search = query.programId === null ? "" : `program=${query.programId}`;
  return (
    <>
      <PageHeader
        title={title}
        updated={reply && sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("points", reply, search)}
      />
      <CalmBanner reply={reply} />
    </>
  );
}
