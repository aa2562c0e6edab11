import { pinWords } from "@/components/staff/make-words";
import type { StaffSignInFormProps } from "@/components/staff/staff-sign-in-form";
import { exampleTranslate } from "@/lib/format/example-speech";
import type { Translate } from "@/lib/format/speech";

function wordsOf(t: Translate): StaffSignInFormProps["words"] {
  const say = (key: string) => t(`staff.signIn.${key}`);
  return {
    title: say("title"),
    text: say("text"),
    email: say("email"),
    password: say("password"),
    submit: say("submit"),
    busy: say("busy"),
    sso: say("sso"),
    script: t("sign-in.script"),
    faults: {
      unavailable: say("faults.TryAgain"),
      "code-wrong": say("faults.CredentialsSignin"),
      network: say("faults.Offline"),
    },
    pin: pinWords(t, "choose"),
  };
}

const words = wordsOf(exampleTranslate("en"));
const base: StaffSignInFormProps = { ways: { directory: true, oidc: false }, words, fault: null };

export const examples: { name: string; props: StaffSignInFormProps; dir?: "rtl" }[] = [
  { name: "by e-mail", props: base },
  {
    name: "both ways, after a fault",
    props: { ...base, ways: { directory: true, oidc: true }, fault: words.faults["code-wrong"] },
  },
  { name: "only the company's account", props: { ...base, ways: { directory: false, oidc: true } } },
  { name: "right to left", dir: "rtl", props: { ...base, words: wordsOf(exampleTranslate("ar")) } },
];
