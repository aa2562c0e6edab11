import { TextLink } from "@/components/ui/button";
import { Nothing } from "@/components/ui/nothing";
import type { Speech } from "@/lib/format/speech";
import { changeSentence } from "@/lib/format/tier-sentence";
import type { Customer } from "@/lib/loyalty/customer";
import { sortHistory } from "@/lib/loyalty/history";
import { neverJoined } from "@/lib/loyalty/program";
import { routes } from "@/lib/routes";

export type NoProgramProps = {
  /** null where the customer's answer could not be read by itself. */
  customer: Pick<Customer, "outside" | "history"> | null;
  /** What a member reads here who joined none. */
  none: { title: string; text: string };
  speech: Speech;
};

/**
 * In place of a programme where none came: the member joined none, or the answer leaves out what they have. Then the
 * last tier on record is all that is known, and where to read more.
 */
export function NoProgram({ customer, none, speech }: NoProgramProps) {
  const { t } = speech;
  if (customer !== null && neverJoined(customer)) return <Nothing kind="not-joined" {...none} />;
  const [last] = sortHistory(customer?.history ?? []);
  const title = t("tier.state.notSupplied");
  if (!last) return <Nothing kind="not-supplied" title={title} text={t("tier.state.notSuppliedLine")} />;
  const { title: change, date } = changeSentence(last, speech);
  return (
    <Nothing
      kind="not-supplied"
      title={title}
      text={t("tier.state.lastOnRecord", { change, date })}
      action={<TextLink href={routes.progress}>{t("tier.history.title")}</TextLink>}
    />
  );
}
