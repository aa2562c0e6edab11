import { Tag } from "@/components/ui/tag";
import type { BrandWords, Translate } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { ProfileView, Subscription } from "@/lib/loyalty/views";

export type MessageListProps = {
  subscriptions: readonly Subscription[];
  optIn: ProfileView["optIn"];
  doNotCall: ProfileView["doNotCall"];
  words: BrandWords;
};

/** Subscriptions, opt-in and do-not-call as they are: read-only, each in a word. */
export function MessageList({ subscriptions, optIn, doNotCall, words }: MessageListProps) {
  const { t } = useSpeech(words);
  if (subscriptions.length === 0 && optIn === null && doNotCall === null)
    return <p className="sm t2">{t("profile.messages.none")}</p>;
  return (
    <>
      <ul className="list">
        {subscriptions.map((subscription) => (
          <Row
            key={`${subscription.channel} ${subscription.priority}`}
            label={nameOf(subscription, subscriptions, t)}
            word={t(subscription.subscribed ? "profile.messages.on" : "profile.messages.off")}
            on={subscription.subscribed}
          />
        ))}
        {optIn !== null && (
          <Row label={t("profile.messages.optIn")} word={t(optInWords[optIn])} on={optIn === "in"} />
        )}
        {doNotCall !== null && (
          <Row label={t("profile.messages.dnc")} word={t(dncWords[doNotCall])} on={doNotCall === "listed"} />
        )}
      </ul>
      <p className="sm t3">{t("profile.messages.change")}</p>
    </>
  );
}

function Row({ label, word, on }: { label: string; word: string; on: boolean }) {
  return (
    <li className="item compact">
      <span className="main">
        <b>{label}</b>
      </span>
      <Tag tone={on ? "ok" : "plain"} open={!on}>
        {word}
      </Tag>
    </li>
  );
}

const optInWords = {
  in: "profile.messages.optInIn",
  out: "profile.messages.optInOut",
  none: "profile.messages.optInNone",
  unknown: "profile.messages.optInUnknown",
} as const;

const dncWords = {
  none: "profile.messages.dncNone",
  listed: "profile.messages.dncListed",
  unknown: "profile.messages.dncUnknown",
} as const;

const channels: Readonly<Record<string, string>> = {
  SMS: "sms",
  EMAIL: "email",
  WECHAT: "wechat",
  WHATSAPP: "whatsapp",
  LINE: "line",
  ANDROID: "push",
  IOS: "push",
  PUSH: "push",
  MOBILEPUSH: "push",
  VOICE_CALL: "voice",
};

// Capillary keeps each channel twice, for offers (BULK) and service (TRANS): named only where both come.
function nameOf({ channel, priority }: Subscription, all: readonly Subscription[], t: Translate): string {
  const key = channels[channel.toUpperCase()];
  const name = key === undefined ? t("profile.messages.other", { channel }) : t(`profile.messages.${key}`);
  if (all.filter((other) => other.channel === channel).length < 2) return name;
  const kind =
    priority.toUpperCase() === "BULK" ? "offers" : priority.toUpperCase() === "TRANS" ? "service" : null;
  return kind === null ? `${name} (${priority})` : t(`profile.messages.${kind}`, { channel: name });
}
