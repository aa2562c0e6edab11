"use client";

import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { type Entry, entries, exampleSlug } from "@/app/gallery/registry";
import { Link } from "@/components/ui/link";
import { catalogue as ar } from "@/lib/i18n/catalogues/ar";
import { catalogue as en } from "@/lib/i18n/catalogues/en";

type Example = Entry["examples"][number];

/** What is asked for in the address, by a component's name or its folder's; all without one. */
export function ShownGallery({ only }: { only: string | null }) {
  return entries()
    .filter(({ slug, folder }) => only === null || slug === only || folder === only)
    .map((entry) => (
      <section key={entry.slug} className="block" aria-label={entry.slug}>
        <h2 className="h2">{entry.slug}</h2>
        {entry.examples.map((example) => (
          <div key={example.name} className="py-4">
            <p className="xs t3">
              <Link className="link" href={`/gallery/${entry.slug}/${exampleSlug(example)}`}>
                {example.name}
              </Link>
            </p>
            {!entry.alone && <Drawn entry={entry} example={example} />}
          </div>
        ))}
      </section>
    ));
}

/** One example by itself. */
export function ShownExample({ component, name }: { component: string; name: string }) {
  const entry = entries().find(({ slug }) => slug === component);
  const example = entry?.examples.find((each) => exampleSlug(each) === name);
  return entry && example ? <Drawn entry={entry} example={example} /> : notFound();
}

/**
 * Drawn in the browser's tree: a component may be handed a function there, which cannot cross from a server's. The
 * catalogues come along, which no page of the product sends; only the gallery's build holds this file.
 */
function Drawn({ entry: { component: Component }, example }: { entry: Entry; example: Example }) {
  const rtl = example.dir === "rtl";
  return (
    <NextIntlClientProvider
      locale={rtl ? "ar" : "en"}
      messages={rtl ? ar : en}
      timeZone="Asia/Kolkata"
      now={new Date("2026-11-21T10:42:00Z")}
    >
      <div dir={rtl ? "rtl" : "ltr"} lang={rtl ? "ar" : "en"} data-rank="2">
        <Component {...example.props} />
      </div>
    </NextIntlClientProvider>
  );
}
