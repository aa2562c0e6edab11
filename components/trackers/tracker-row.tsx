import { How } from "@/components/tier/how";
import { Bar } from "@/components/ui/bar";
import { Facts } from "@/components/ui/facts";
import { Item } from "@/components/ui/list";
import { beside } from "@/lib/format/beside";
import { howTracker } from "@/lib/format/how-counted";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { trackerSentence } from "@/lib/format/tracker-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import type { Tracker } from "@/lib/loyalty/view-models";

export type TrackerRowProps = {
  tracker: Tracker;
  words: BrandWords;
  /** Within a group the condition is the title. */
  titled?: "name" | "condition";
};

/** One count: what, how much, over which days; a bar only where a target is known. */
export function TrackerRow({ tracker, words, titled = "name" }: TrackerRowProps) {
  const speech = useSpeech(words);
  const said = trackerSentence(tracker, speech);
  const title = titled === "condition" ? (tracker.condition ?? said.name) : said.name;
  const about = [titled === "name" ? distinct(tracker) : null, typeNote(tracker, speech)].filter(
    (part) => part !== null,
  );
  if (said.bar === null)
    return <Item title={title} note={<Notes about={about} window={said.window} />} side={said.value} />;
  const { ratio, met, sentence } = said.bar;
  return (
    <div className="py-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="med min-w-0">
          <bdi>{title}</bdi>
        </b>
        <span className="num med nb">{sentence}</span>
      </div>
      <div className="pt-2.5 pb-1.5">
        <Bar
          kind="reach"
          size="thin"
          ratio={ratio}
          met={met}
          sentence={sentence}
          targetRank={null}
          label={title}
        />
      </div>
      <p className="sm t2">
        <Facts text={beside([...about, said.window])} />
      </p>
      <How summary={speech.t("progress.how.summary")} lines={howTracker(tracker, speech)} />
    </div>
  );
}

function Notes({ about, window }: { about: readonly string[]; window: string }) {
  return (
    <>
      {about.length > 0 && (
        <span className="grid justify-items-start">
          <bdi>{beside(about)}</bdi>
        </span>
      )}
      <span className="grid">
        <span>
          <Facts text={window} />
        </span>
      </span>
    </>
  );
}

// Conditions are often named like their tracker: then they say nothing more.
function distinct({ name, condition }: Tracker): string | null {
  return condition === null || condition.trim().toLowerCase() === name.trim().toLowerCase()
    ? null
    : condition;
}

// Types beyond the documented list have no unit of ours; their own word is better than none.
function typeNote(tracker: Tracker, speech: Speech): string | null {
  if (tracker.unit !== "value") return null;
  return speech.t("trackers.unknownType", { type: tracker.type.toLowerCase().replaceAll("_", " ") });
}
