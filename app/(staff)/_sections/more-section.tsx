import { MoreActivity } from "@/app/(staff)/_sections/more-activity";
import { MoreCards } from "@/app/(staff)/_sections/more-cards";
import { MoreDetails } from "@/app/(staff)/_sections/more-details";
import { MoreGoals } from "@/app/(staff)/_sections/more-goals";
import { MorePoints } from "@/app/(staff)/_sections/more-points";
import { MoreTier } from "@/app/(staff)/_sections/more-tier";
import { MoreTrackers } from "@/app/(staff)/_sections/more-trackers";
import type { MorePart, TillQuery } from "@/app/(staff)/_sections/till-query";
import type { StaffSession } from "@/lib/auth/session-types";
import type { OpenLookup } from "@/lib/staff/open-lookup";

export type MoreProps = { staff: StaffSession; lookup: OpenLookup; query: TillQuery };

/** One part of "More": the sections a member sees, and what only staff see, as the grade allows. */
export function MoreSection({ part, ...rest }: MoreProps & { part: MorePart }) {
  switch (part) {
    case "tier":
      return <MoreTier {...rest} />;
    case "goals":
      return <MoreGoals {...rest} />;
    case "trackers":
      return <MoreTrackers {...rest} />;
    case "points":
      return <MorePoints {...rest} />;
    case "cards":
      return <MoreCards {...rest} />;
    case "activity":
      return <MoreActivity {...rest} />;
    case "details":
      return <MoreDetails {...rest} />;
    default:
      return part satisfies never;
  }
}
