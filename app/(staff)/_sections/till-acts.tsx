import { type TillQuery, tillHref } from "@/app/(staff)/_sections/till-query";
import { raiseWords } from "@/components/staff/make-words";
import { RaiseButton, type RaiseWay } from "@/components/staff/raise-button";
import { Link } from "@/components/ui/link";
import type { Translate } from "@/lib/format/speech";
import type { Grade } from "@/lib/loyalty/views";
import type { OpenLookup } from "@/lib/staff/open-lookup";

/** At the end of the identity line: unlock more, and everything else there is. */
export function TillActs({ lookup, query, t }: { lookup: OpenLookup; query: TillQuery; t: Translate }) {
  const { grade, handle } = lookup;
  const more = query.more === null ? "tier" : null;
  return (
    <>
      {grade !== "full" && <RaiseButton handle={handle} ways={waysFrom(grade)} words={raiseWords(t)} />}
      <Link className="btn quiet" replace href={tillHref(handle, { programId: query.programId, more })}>
        {t(more === null ? "staff.till.less" : "staff.till.more")}
      </Link>
    </>
  );
}

function waysFrom(grade: Exclude<Grade, "full">): RaiseWay[] {
  const higher = ["screen-code", "one-time-code", "reveal"] as const;
  return grade === "masked" ? ["card", ...higher] : [...higher];
}
