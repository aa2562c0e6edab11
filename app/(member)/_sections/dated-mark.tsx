import { getSpeech } from "@/lib/format/get-speech";
import { sayAt } from "@/lib/format/say-updated";
import type { Speech } from "@/lib/format/speech";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Reply, SectionName } from "@/lib/loyalty/views";

type Props = { of: Result<Reply<unknown>>; section: SectionName };

/** "As of 10:42" on a section that is dated; stands at the end of its heading, so it moves nothing. */
export async function DatedMark(props: Props) {
  return <SaidMark {...props} speech={await getSpeech()} />;
}

/** The same where the words are at hand. */
export function SaidMark({ of, section, speech }: Props & { speech: Speech }) {
  const asOf = hasValue(of) ? of.value.dated?.[section] : undefined;
  if (asOf === undefined) return null;
  return (
    <span className="xs t3 nb" data-dated={section}>
      {sayAt("common.stale.mark", "common.stale.markDay", asOf, speech)}
    </span>
  );
}
