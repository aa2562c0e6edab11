import { headers } from "next/headers";
import { cache } from "react";
import { getTranslations } from "@/lib/i18n/translations";
import { log } from "@/lib/log";

/** The id of this request, logged once with a word on why somebody may ask for it. */
const referenceOf = cache(async (): Promise<string | null> => {
  const requestId = (await headers()).get("x-request-id");
  if (requestId) log().warn({ requestId }, "a part of a page could not be shown");
  return requestId;
});

/** What a member can quote and an operator can find: the request's id as it stands in the log. */
export async function Reference() {
  const reference = await referenceOf();
  if (reference === null) return null;
  const t = await getTranslations("common");
  return (
    <p className="xs t3" data-reference={reference}>
      {t("reference", { reference })}
    </p>
  );
}
