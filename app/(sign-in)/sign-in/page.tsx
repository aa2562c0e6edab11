import "@/app/doors.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ForgetCards } from "@/components/cards/forget-cards";
import { SignInForm } from "@/components/shell/sign-in-form";
import { SignInFrame } from "@/components/shell/sign-in-frame";
import { currentSession } from "@/lib/auth/current";
import { mustForgetCards } from "@/lib/auth/kept-cards";
import { env } from "@/lib/env";
import { signInWords } from "@/lib/i18n/sign-in-words";
import { getTranslations, type Translations } from "@/lib/i18n/translations";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ error?: string | string[] }> };

/** Members sign in: a number or an address, then the code. */
export default async function SignInPage({ searchParams }: Props) {
  const session = await currentSession();
  if (session.state === "member") redirect(routes.home);
  if (session.state === "staff") redirect(routes.staff);
  const [{ error }, words, t] = await Promise.all([searchParams, signInWords(), getTranslations("sign-in")]);
  const forget = await mustForgetCards();
  const { name, logo } = brand();
  const ways = env().MEMBER_SIGN_IN;
  return (
    <SignInFrame brand={{ name, logo }}>
      {forget && <ForgetCards />}
      <SignInForm
        words={words}
        ways={{ code: ways.includes("otp"), oidc: ways.includes("oidc") }}
        home={routes.home}
        fault={typeof error === "string" ? faultOf(error, t) : null}
      />
    </SignInFrame>
  );
}

// Words that next-auth and lib/auth put behind `error=`; anything else is told as "did not work".
function faultOf(error: string, t: Translations): string {
  switch (error) {
    case "SignInClosed":
    case "TryAgain":
      return t("errors.unavailable");
    case "NotKnownHere":
      return t("errors.not-known");
    case "NotVerified":
      return t("errors.not-verified");
    case "CredentialsSignin":
      return t("errors.code-wrong");
    default:
      return t("errors.provider");
  }
}
