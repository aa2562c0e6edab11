import "server-only";
import { getTranslations } from "@/lib/i18n/translations";

const faults = [
  "empty",
  "letters-in-number",
  "exactly-one-at",
  "email-shape",
  "too-few-digits",
  "too-many-digits",
  "unreadable",
  "code-short",
  "code-wrong",
  "network",
  "unavailable",
  "which-empty",
  "which-one",
] as const;

/** Every sentence of the sign-in form, finished: it runs in the browser, the catalogue does not. */
export type SignInWords = Awaited<ReturnType<typeof signInWords>>;
export type SignInFaultWord = (typeof faults)[number];

export async function signInWords() {
  const t = await getTranslations("sign-in");
  const errors: Record<string, string> = {};
  for (const fault of faults) errors[fault] = t(`errors.${fault}`);
  // The place of the identifier stays open: it is filled in the browser, where it was typed.
  const lead = (key: "codeLeadMobile" | "codeLeadEmail") =>
    t.markup(key, { value: "\u0001", id: (chunks) => chunks }).split("\u0001");
  return {
    title: t("title"),
    lead: t("lead"),
    identifier: t("identifier"),
    send: t("send"),
    sending: t("sending"),
    mobile: t("recognised.mobile"),
    email: t("recognised.email"),
    onFile: t("onFile"),
    change: t("change"),
    codeTitle: t("codeTitle"),
    codeLeadMobile: lead("codeLeadMobile"),
    codeLeadEmail: lead("codeLeadEmail"),
    digits: t("digits"),
    valid: t("valid"),
    submit: t("submit"),
    signingIn: t("signingIn"),
    resendIn: t("resendIn", { time: "\u0001" }).split("\u0001"),
    resend: t("resend"),
    resent: t("resent"),
    whichTitle: t("whichTitle"),
    whichLead: t("whichLead"),
    which: t("which"),
    keep: t("keep"),
    or: t("or"),
    oidc: t("oidc"),
    script: t("script"),
    errors,
  };
}
