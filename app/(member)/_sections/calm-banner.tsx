import { TroubleBanner } from "@/components/shell/trouble-banner";
import { getSpeech } from "@/lib/format/get-speech";
import { sayAt, sayShownAsOf } from "@/lib/format/say-updated";
import type { Speech } from "@/lib/format/speech";
import type { Reply, SectionName } from "@/lib/loyalty/views";
import { upstreamTroubled } from "@/lib/member/upstream";

type Shown = Pick<Reply<unknown>, "asOf" | "stale" | "dated">;

/** What every page's customer answer brings; the page as a whole is dated when these are. */
const main: readonly SectionName[] = ["programs", "cards", "profile"];

/**
 * Over dated figures, and while the upstream is in trouble. Nothing stands here when the page has nothing to
 * show at all: then the page itself is the one message.
 */
export async function CalmBanner({ reply }: { reply: Shown | null }) {
  return <SaidBanner reply={reply} speech={await getSpeech()} />;
}

/** The same where the words are at hand. */
export function SaidBanner({ reply, speech }: { reply: Shown | null; speech: Speech }) {
  const { t } = speech;
  return (
    <TroubleBanner
      words={reply && wordsFor(reply, speech)}
      over={{ title: t("common.upToDate.title"), text: t("common.upToDate.text") }}
      retry={t("common.retry")}
    />
  );
}

function wordsFor(reply: Shown, speech: Speech) {
  const { t } = speech;
  if (reply.stale) {
    const whole = main.some((section) => reply.dated?.[section] !== undefined);
    const title = whole
      ? sayShownAsOf(reply.asOf, speech)
      : sayAt("common.stale.part", "common.stale.partDay", reply.asOf, speech);
    return { title, text: t("common.stale.text") };
  }
  if (!upstreamTroubled()) return null;
  return { title: t("common.slow.title"), text: t("common.slow.banner") };
}
