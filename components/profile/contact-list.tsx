import { CopyButton } from "@/components/ui/copy-button";
import { Tag } from "@/components/ui/tag";
import { sayPhone } from "@/lib/format/say-phone";
import type { BrandWords, Translate } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { Channel, Identifier } from "@/lib/loyalty/views";

export type ContactListProps = {
  channels: readonly Channel[];
  identifiers: readonly Identifier[];
  words: BrandWords;
};

/** Ways to reach the member, with their marks in words, and the member's numbers. Read-only. */
export function ContactList({ channels, identifiers, words }: ContactListProps) {
  const { t } = useSpeech(words);
  const numbers = identifiers.filter(
    ({ type, value }) => !channels.some((channel) => same(channel.type, type) && channel.value === value),
  );
  if (channels.length === 0 && numbers.length === 0)
    return <p className="sm t2">{t("profile.contact.none")}</p>;
  return (
    <>
      <ul className="list">
        {channels.map((channel) => (
          <li key={`${channel.type} ${channel.value}`}>
            <Row label={labelOf(channel.type, t)} value={shown(channel)}>
              <Marks channel={channel} t={t} />
            </Row>
          </li>
        ))}
        {numbers.map(({ type, value }) => (
          <li key={`${type} ${value}`}>
            <Row label={labelOf(type, t)} value={shown({ type, value })}>
              <CopyButton
                text={value}
                label={t("profile.contact.copy")}
                done={t("profile.contact.copied")}
                iconOnly
              />
            </Row>
          </li>
        ))}
      </ul>
      <p className="sm t3">{t("profile.contact.change")}</p>
    </>
  );
}

function Row({ label, value, children }: { label: string; value: string; children: React.ReactNode }) {
  return (
    <div className="item">
      <span className="main">
        <span className="note sm t2">{label}</span>
        <b className="ltr">{value}</b>
      </span>
      <span className="side">{children}</span>
    </div>
  );
}

function Marks({ channel, t }: { channel: Channel; t: Translate }) {
  return (
    <span className="grid justify-items-end gap-1">
      {channel.verified !== null && (
        <Tag tone={channel.verified ? "ok" : "plain"} open={!channel.verified}>
          {t(channel.verified ? "profile.contact.verified" : "profile.contact.notVerified")}
        </Tag>
      )}
      {channel.primary && <Tag>{t("profile.contact.primary")}</Tag>}
    </span>
  );
}

const known = ["mobile", "email", "externalId", "cardnumber", "wechat"] as const;

function labelOf(type: string, t: Translate): string {
  const found = known.find((name) => same(name, type));
  return found ? t(`profile.contact.${found}`) : t("profile.contact.other", { type });
}

function shown({ type, value }: Identifier): string {
  return same(type, "mobile") ? sayPhone(value) : value;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
