import { Facts } from "@/components/ui/facts";
import { Item, List } from "@/components/ui/list";
import { beside } from "@/lib/format/beside";
import { sayPoints } from "@/lib/format/say-amount";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import { isolated } from "@/lib/i18n/isolate";
import type { GroupBalance } from "@/lib/loyalty/view-models";

export type GroupListProps = { groups: readonly GroupBalance[]; words: BrandWords };

/** Points shared in a group, and programmes that Capillary sums; never mixed into the member's own. */
export function GroupList({ groups, words }: GroupListProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  return (
    <List>
      {groups.map((group) => {
        const say = (key: string, value: number | null) =>
          value === null || value === 0
            ? null
            : t(`points.groups.${key}`, { amount: sayPoints(value, speech) });
        const names = new Intl.ListFormat(speech.locale).format(group.programs.map(isolated));
        const note = [
          t(group.kind === "user-group" ? "points.groups.userGroup" : "points.groups.groupProgram"),
          group.programs.length > 0 ? t("points.groups.of", { names }) : null,
          say("lifetime", group.lifetime),
          say("arriving", group.arriving),
        ].filter((part) => part !== null);
        return (
          <li key={`${group.kind} ${group.id}`}>
            <Item
              amount
              title={group.name}
              note={<Facts text={beside(note)} />}
              side={
                group.spendable === null ? t("points.groups.notKnown") : sayPoints(group.spendable, speech)
              }
              sideNote={group.spendable === null ? undefined : t("points.groups.spendable")}
            />
          </li>
        );
      })}
    </List>
  );
}
