import { Nothing } from "@/components/ui/nothing";
import { sayMomentDay, sayTime } from "@/lib/format/say-date";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { ProfileView } from "@/lib/loyalty/views";

type Lookup = NonNullable<ProfileView["lookups"]>[number];

export type LookupListProps = { lookups: readonly Lookup[]; words: BrandWords };

const shown = 6;

/** Store and time of each staff look-up, newest first. */
export function LookupList({ lookups, words }: LookupListProps) {
  const speech = useSpeech(words);
  if (lookups.length === 0)
    return (
      <Nothing
        kind="none-yet"
        title={speech.t("profile.lookups.none")}
        text={speech.t("profile.lookups.noneLine")}
      />
    );
  const rest = lookups.slice(shown);
  return (
    <>
      <Rows lookups={lookups.slice(0, shown)} speech={speech} />
      {rest.length > 0 && (
        <details className="how">
          <summary>{speech.t("profile.lookups.earlier", { count: rest.length })}</summary>
          <Rows lookups={rest} speech={speech} />
        </details>
      )}
    </>
  );
}

function Rows({ lookups, speech }: { lookups: readonly Lookup[]; speech: Speech }) {
  return (
    <ul className="list">
      {lookups.map(({ at, store }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two look-ups of one minute are alike and never change places
        <li key={`${at} ${index}`} className="item">
          <span className="t2">
            <StoreIcon />
          </span>
          <span className="main">
            <b>{store}</b>
            <span className="note sm t2">{speech.t("profile.lookups.line")}</span>
          </span>
          <time className="side sm t2" dateTime={at}>
            <span className="grid nb">{sayMomentDay(at, speech)}</span>
            <span className="grid">{sayTime(at, speech)}</span>
          </time>
        </li>
      ))}
    </ul>
  );
}

function StoreIcon() {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M4.5 9.5 6 4.5h12l1.5 5M5.5 12v7.5h13V12M4.5 9.5a2.5 2.5 0 0 0 5 0 2.5 2.5 0 0 0 5 0 2.5 2.5 0 0 0 5 0" />
    </svg>
  );
}
