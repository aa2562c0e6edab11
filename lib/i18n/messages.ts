import type { Locale } from "@/lib/i18n/locale";

/** One file per screen or room: `messages/<locale>/<namespace>.json`. */
export const namespaces = [
  "calendar",
  "card",
  "common",
  "errors",
  "goals",
  "home",
  "of-member",
  "points",
  "profile",
  "progress",
  "shell",
  "sign-in",
  "staff",
  "tier",
  "trackers",
] as const;

export type Messages = { [key: string]: string | Messages };

// One import a language, written out: only the asked one is loaded, and a missing file fails the build.
const catalogues: Record<Locale, () => Promise<{ catalogue: Record<string, Messages> }>> = {
  en: () => import("@/lib/i18n/catalogues/en"),
  ar: () => import("@/lib/i18n/catalogues/ar"),
  hi: () => import("@/lib/i18n/catalogues/hi"),
};

/** Every sentence with its whole key, `a.b.c`. */
export function* sentencesOf(messages: Messages, path = ""): Generator<[key: string, text: string]> {
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === "string") yield [`${path}${key}`, value];
    else yield* sentencesOf(value, `${path}${key}.`);
  }
}

/** All messages of one language, as `{ common: {…}, home: {…}, … }`. They never travel to the browser. */
export async function loadMessages(locale: Locale): Promise<Record<string, Messages>> {
  return (await catalogues[locale]()).catalogue;
}
