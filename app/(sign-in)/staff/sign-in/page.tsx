import "@/app/doors.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInFrame } from "@/components/shell/sign-in-frame";
import { staffSignInWords } from "@/components/staff/make-words";
import { StaffSignInForm } from "@/components/staff/staff-sign-in-form";
import { currentSession } from "@/lib/auth/current";
import { env } from "@/lib/env";
import { getSpeech } from "@/lib/format/get-speech";
import type { Translate } from "@/lib/format/speech";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getSpeech()).t("staff.signIn.title") };
}

type Props = { searchParams: Promise<{ error?: string | string[] }> };

/** Store staff sign in. A signed-in member goes home: one browser is one person. */
export default async function StaffSignInPage({ searchParams }: Props) {
  const session = await currentSession();
  if (session.state === "staff") redirect(routes.staff);
  if (session.state === "member") redirect(routes.home);
  const [{ error }, { t }] = await Promise.all([searchParams, getSpeech()]);
  const { name, logo } = brand();
  const ways = env().STAFF_SIGN_IN;
  return (
    <SignInFrame brand={{ name, logo }} tablet>
      <StaffSignInForm
        ways={{ directory: ways.includes("directory"), oidc: ways.includes("oidc") }}
        words={staffSignInWords(t)}
        fault={typeof error === "string" ? faultOf(error, t) : null}
      />
    </SignInFrame>
  );
}

const known = ["CredentialsSignin", "SignInClosed", "NotKnownHere", "NotVerified"];

/** Words that next-auth and lib/auth put behind `error=`; anything else is "did not work". */
function faultOf(error: string, t: Translate): string {
  return t(`staff.signIn.faults.${known.includes(error) ? error : "TryAgain"}`);
}
