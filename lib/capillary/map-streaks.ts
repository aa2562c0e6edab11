import type { Reader } from "@/lib/capillary/reader";
import { streakSchema } from "@/lib/capillary/schemas/target-groups";
import type { StreakFacts } from "@/lib/loyalty/customer";

/** `streaks[]` of one target group; null (the group has none) and [] are both "none". null = not whole. */
export function mapStreaks(value: unknown, groupId: number, reader: Reader): StreakFacts[] | null {
  return reader.list("streaks", value ?? [], streakSchema, (row): StreakFacts | null => {
    // One streak may be won several times: the member's own id tells the rounds apart.
    const id = reader.id("streaks[].userStreakId", row.userStreakId ?? row.streakId);
    const count = reader.count("streaks[].currentCount", row.currentCount);
    const of = reader.count("streaks[].totalTargetCountOfSequence", row.totalTargetCountOfSequence);
    if (id === null || count === null || of === null) return null;
    return {
      id,
      groupId,
      name: reader.text("streaks[].streakName", row.streakName) ?? String(id),
      said: saidOf(row.status, reader),
      count,
      of,
      achievedOn: reader.past(
        "streaks[].streakAchievedDateTime",
        row.streakAchievedDateTimeISO,
        row.streakAchievedDateTime,
      ),
    };
  });
}

function saidOf(value: unknown, reader: Reader): StreakFacts["said"] {
  switch (value) {
    case "ACHIEVED":
      return "achieved";
    case "INPROGRESS":
    case "IN_PROGRESS":
      return "in-progress";
    default:
      return reader.unheard("streaks[].status", value);
  }
}
