import { readdirSync, readFileSync } from "node:fs";
import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { directionOf, type Locale } from "@/lib/i18n/locale";

type Messages = { [key: string]: string | Messages };
const catalogues = new Map<Locale, Messages>();

function messagesOf(locale: Locale): Messages {
  const known = catalogues.get(locale);
  if (known) return known;
  const folder = `lib/i18n/messages/${locale}`;
  const made: Messages = Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(".json", ""),
      JSON.parse(readFileSync(`${folder}/${file}`, "utf8")),
    ]),
  );
  catalogues.set(locale, made);
  return made;
}

/** Renders as a page would: words of one language, a fixed clock and zone, Coral's hue around it. */
export function renderIn(locale: Locale, element: ReactElement): HTMLElement {
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  const { container } = render(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesOf(locale)}
      timeZone="Asia/Dubai"
      now={new Date("2026-11-21T06:42:00Z")}
      onError={(error) => {
        throw error;
      }}
    >
      <main data-rank="2">
        <h1 className="vh">Example</h1>
        {element}
      </main>
    </NextIntlClientProvider>,
  );
  return container;
}

/** The text of an element as a reader sees it, spaces folded. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replaceAll(/[\s\u00a0]+/g, " ").trim();
}

/** What a bar says to a screen reader, spaces folded as in `textOf`. */
export function saidBy(bar: Element): string {
  return (bar.getAttribute("aria-valuetext") ?? "nothing").replaceAll(/[\s\u00a0]+/g, " ").trim();
}
