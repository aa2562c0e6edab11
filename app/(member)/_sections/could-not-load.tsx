import { getTranslations } from "next-intl/server";
import { RetryButton } from "@/components/shell/retry-button";
import { Nothing } from "@/components/ui/nothing";

/** One section that could not be read; the rest of the page stands. Never a 0, never signed out. */
export async function CouldNotLoad({ title }: { title: string }) {
  const t = await getTranslations("common");
  return (
    <section className="block">
      <Nothing
        kind="could-not-load"
        title={title}
        text={t("slow.text")}
        action={<RetryButton>{t("retry")}</RetryButton>}
      />
    </section>
  );
}
