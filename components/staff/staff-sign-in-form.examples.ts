import { staffSignInWords } from "@/components/staff/make-words";
import type { StaffSignInFormProps } from "@/components/staff/staff-sign-in-form";
import { exampleTranslate } from "@/lib/format/example-speech";

const words = staffSignInWords(exampleTranslate("en"));
const base: StaffSignInFormProps = { ways: { directory: true, oidc: false }, words, fault: null };

export const examples: { name: string; props: StaffSignInFormProps; dir?: "rtl" }[] = [
  { name: "by e-mail", props: base },
  {
    name: "both ways, after a fault",
    props: { ...base, ways: { directory: true, oidc: true }, fault: words.faults["code-wrong"] },
  },
  { name: "only the company's account", props: { ...base, ways: { directory: false, oidc: true } } },
  { name: "right to left", dir: "rtl", props: { ...base, words: staffSignInWords(exampleTranslate("ar")) } },
];
