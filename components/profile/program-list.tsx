import { Item, List } from "@/components/ui/list";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { ProfileView } from "@/lib/loyalty/views";

export type ProgramListProps = { programs: ProfileView["programs"]; words: BrandWords };

/** What the brand says about each programme and the member's tier in it. */
export function ProgramList({ programs, words }: ProgramListProps) {
  const { t } = useSpeech(words);
  return (
    <List>
      {programs.map((program) => (
        <li key={program.programId}>
          <Item
            title={program.title ?? t("progress.programUnnamed", { id: String(program.programId) })}
            note={program.description}
            side={program.tier ?? t("profile.programs.noTier")}
            sideNote={program.tierDescription}
          />
        </li>
      ))}
    </List>
  );
}
