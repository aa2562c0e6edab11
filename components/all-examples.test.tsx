import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { violations } from "@/components/test-axe";
import { catalogue as ar } from "@/lib/i18n/catalogues/ar";
import { catalogue as en } from "@/lib/i18n/catalogues/en";

type Example = { name: string; props: Record<string, unknown>; dir?: "rtl" };
type Module = Record<string, unknown>;

const exampleFiles = import.meta.glob<Module>("./**/*.examples.{ts,tsx}", { eager: true });
const componentFiles = import.meta.glob<Module>(
  ["./**/*.tsx", "!./**/*.test.tsx", "!./**/test-*.tsx", "!./**/*.examples.tsx"],
  {
    eager: true,
  },
);

const pascal = (slug: string): string =>
  slug.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

const cases = Object.entries(exampleFiles).flatMap(([file, module]) => {
  const home = file.replace(/\.examples\.tsx?$/, ".tsx");
  const slug = home.replace(/^.*\//, "").replace(".tsx", "");
  const Component = (module.component ?? componentFiles[home]?.[pascal(slug)]) as ComponentType<
    Record<string, unknown>
  >;
  return (module.examples as Example[]).map((example) => ({ slug, example, Component }));
});

const nowhere = {
  back() {},
  forward() {},
  refresh() {},
  hmrRefresh() {},
  push() {},
  replace() {},
  prefetch() {},
};

/** The markup as the server writes it, before any script. */
function markup({ example, Component }: (typeof cases)[number]): string {
  const rtl = example.dir === "rtl";
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={rtl ? "ar" : "en"}
      messages={rtl ? ar : en}
      timeZone="Asia/Kolkata"
      now={new Date("2026-11-21T10:42:00Z")}
    >
      <AppRouterContext value={nowhere as never}>
        <PathnameContext value="/card">
          <main dir={example.dir} data-rank="2">
            <h1>{example.name}</h1>
            <Component {...example.props} />
          </main>
        </PathnameContext>
      </AppRouterContext>
    </NextIntlClientProvider>,
  );
}

describe.each(cases)("$slug: $example.name", (item) => {
  const html = markup(item);

  test("has no style attribute: the policy of a page would discard it", () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+=/);
  });

  test("has no accessibility fault", async () => {
    document.documentElement.lang = item.example.dir === "rtl" ? "ar" : "en";
    document.title = item.slug;
    document.body.innerHTML = html;
    expect(await violations(document.body)).toEqual([]);
  });

  test("says on each progress bar what its value is", () => {
    document.body.innerHTML = html;
    for (const bar of document.querySelectorAll('[role="progressbar"]')) {
      expect(bar.getAttribute("aria-valuetext")).toBeTruthy();
      expect(Number(bar.getAttribute("aria-valuenow"))).toBeLessThanOrEqual(100);
    }
  });
});

test("examples are found", () => {
  expect(cases.length).toBeGreaterThan(30);
});
