import { RetryButton } from "@/components/shell/retry-button";
import { Nothing } from "@/components/ui/nothing";
import type { Translate } from "@/lib/format/speech";

/** The grade does not open this part: what would. */
export function NotAtThisGrade({ t, part }: { t: Translate; part: "activity" | "cards" | "details" }) {
  return (
    <Nothing
      kind="not-allowed"
      title={t(`staff.more.hidden.${part}`)}
      text={t(part === "cards" ? "staff.more.hidden.cardText" : "staff.more.hidden.text")}
    />
  );
}

/** This part could not be read; the rest stands. */
export function MoreFailed({ t }: { t: Translate }) {
  return (
    <Nothing
      kind="could-not-load"
      title={t("staff.more.failed.title")}
      text={t("staff.more.failed.text")}
      action={<RetryButton>{t("common.retry")}</RetryButton>}
    />
  );
}
