import ar from "@/lib/i18n/messages/ar/sign-in.json";
import en from "@/lib/i18n/messages/en/sign-in.json";
import type { SignInWords } from "@/lib/i18n/sign-in-words";

// Where the identifier and the time go, a sentence is open; the product opens it on the server.
const open = (text: string) => text.replaceAll(/<\/?id>/g, "").split(/\{(?:value|time)\}/);

function wordsOf(messages: typeof en): SignInWords {
  const { recognised, codeLeadMobile, codeLeadEmail, resendIn, ...rest } = messages;
  return {
    ...rest,
    ...recognised,
    codeLeadMobile: open(codeLeadMobile),
    codeLeadEmail: open(codeLeadEmail),
    resendIn: open(resendIn),
  };
}

/** The sign-in form's finished sentences, for examples. */
export const exampleSignInWords = { en: wordsOf(en), ar: wordsOf(ar) };
