import { Reference } from "@/app/(member)/_sections/reference";
import { RetryButton } from "@/components/shell/retry-button";
import { Nothing } from "@/components/ui/nothing";
import { getTranslations } from "@/lib/i18n/translations";
import type { Result } from "@/lib/loyalty/result";

type Props = {
  title: string;
  /** Instead of "Your points are safe". */
  text?: string;
  /** What reading came to; one that took too long says so in the title's place. */
  found?: Result<unknown>;
};

/** One section that could not be read; the rest of the page stands. Never a 0, never signed out. */
export function CouldNotLoad(props: Props) {
  return (
    <section className="block">
      <CouldNotLoadHere {...props} />
    </section>
  );
}

/** The same within a section. */
export async function CouldNotLoadHere({ title, text, found }: Props) {
  const t = await getTranslations("common");
  const late = found?.kind === "unavailable" && found.reason === "timeout";
  return (
    <Nothing
      kind="could-not-load"
      title={late ? t("slow.title") : title}
      text={text ?? t("slow.text")}
      action={
        <>
          <RetryButton>{t("retry")}</RetryButton>
          <Reference />
        </>
      }
    />
  );
}
