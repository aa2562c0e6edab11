import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { type SaidMonth, sayActivity } from "@/lib/format/activity-sentence";
import { getSpeech } from "@/lib/format/get-speech";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ActivityView, Reply } from "@/lib/loyalty/views";
import { type ActivityOptions, readActivity } from "@/lib/member/activity";

/**
 * A page of the ledger beside the same page in the reader's words: no catalogue travels to the
 * browser, so further pages arrive as finished sentences.
 */
export async function readSaidActivity(
  access: MemberAccess,
  options: ActivityOptions,
): Promise<Result<Reply<ActivityView> & { say: SaidMonth[] | null }>> {
  const found = await readActivity(access, options);
  if (!hasValue(found)) return found;
  const { entries } = found.value.data;
  const say = entries && sayActivity(entries, await getSpeech());
  return { ...found, value: { ...found.value, say } };
}
