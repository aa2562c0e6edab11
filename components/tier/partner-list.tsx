import { Item, List } from "@/components/ui/list";
import { Tag, type TagProps } from "@/components/ui/tag";
import { sayDate } from "@/lib/format/say-date";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { Partner } from "@/lib/loyalty/view-models";

export type PartnerListProps = { partners: readonly Partner[]; words: BrandWords };

/** Partner and supplementary programmes: name, tier, member number, dates and state in words. */
export function PartnerList({ partners, words }: PartnerListProps) {
  const speech = useSpeech(words);
  return (
    <List>
      {partners.map((partner) => {
        const { tone, open } = looks[partner.state];
        return (
          <li key={`${partner.partnerProgramId} ${partner.memberNumber}`}>
            <Item
              title={partner.name}
              note={<Facts partner={partner} speech={speech} />}
              sideNote={
                <Tag tone={tone} open={open}>
                  {speech.t(`tier.partners.${partner.linked ? partner.state : "notLinked"}`)}
                </Tag>
              }
            />
          </li>
        );
      })}
    </List>
  );
}

const looks = {
  running: { tone: "ok", open: false },
  ended: { tone: "plain", open: true },
  upcoming: { tone: "plain", open: true },
  unknown: { tone: "plain", open: true },
} as const satisfies Record<Partner["state"], { tone: TagProps["tone"]; open: boolean }>;

function Facts({ partner, speech }: { partner: Partner; speech: Speech }) {
  const parts = [tierOf(partner, speech), datesOf(partner, speech)].filter((part) => part !== null);
  return (
    <>
      {partner.description && <span className="grid">{partner.description}</span>}
      {partner.memberNumber && (
        <span className="grid">
          <bdi>{speech.t("tier.partners.number", { number: partner.memberNumber })}</bdi>
        </span>
      )}
      {parts.map((part) => (
        <span key={part} className="grid">
          {part}
        </span>
      ))}
    </>
  );
}

function tierOf({ tier, tierEndsOn }: Partner, speech: Speech): string | null {
  if (tier === null) return null;
  if (tierEndsOn === null || isNoEnd(tierEndsOn, speech.now)) return speech.t("tier.partners.tier", { tier });
  return speech.t("tier.partners.tierUntil", { tier, date: sayDate(tierEndsOn, speech, "always") });
}

function datesOf({ from, to, state }: Partner, speech: Speech): string | null {
  const say = (key: string, iso: string) =>
    speech.t(`tier.partners.${key}`, { date: sayDate(iso, speech, "always") });
  switch (state) {
    case "running":
      if (to !== null && !isNoEnd(to, speech.now)) return say("until", to);
      return from === null ? null : say("since", from);
    case "ended":
      return to === null ? null : say("endedOn", to);
    case "upcoming":
      return from === null ? null : say("starts", from);
    case "unknown":
      return null;
    default:
      return state satisfies never;
  }
}
