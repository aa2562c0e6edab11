import type { ComponentType } from "react";

/** What an `x.examples.tsx` exports. The component is the export of `x.tsx` with the same name. */
export type Example = { name: string; props: Record<string, unknown>; dir?: "rtl" };
export type Entry = {
  slug: string;
  folder: string;
  examples: Example[];
  component: ComponentType<Record<string, unknown>>;
};

type Context = { keys: () => string[]; (key: string): Record<string, unknown> };
declare const require: { context: (folder: string, deep: boolean, pattern: RegExp) => Context };

// require.context knows no alias; test files are left out by the dot in their names.
const modules = require.context("../../components", true, /^\.\/[\w/-]+(\.examples)?\.tsx?$/);

/** `./tier/tier-card.examples.tsx` → `tier-card` */
const slugOf = (key: string): string => key.replace(/^.*\//, "").replace(/\..*$/, "");
const pascal = (slug: string): string =>
  slug.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** Every component that has examples, by name. */
export function entries(): Entry[] {
  const keys = modules.keys();
  return keys
    .filter((key) => /\.examples\.tsx?$/.test(key))
    .flatMap((key) => {
      const slug = slugOf(key);
      const own = modules(key);
      const home = keys.find((other) => other === key.replace(/\.examples\.tsx?$/, ".tsx"));
      const component = own.component ?? (home ? modules(home)[pascal(slug)] : undefined);
      if (!isComponent(component) || !isExamples(own.examples)) return [];
      return [{ slug, folder: key.split("/")[1] ?? "", examples: own.examples, component }];
    })
    .sort((a, b) => a.slug.localeCompare(b.slug));
}

function isComponent(value: unknown): value is ComponentType<Record<string, unknown>> {
  return typeof value === "function" || (typeof value === "object" && value !== null && "$$typeof" in value);
}

function isExamples(value: unknown): value is Example[] {
  return Array.isArray(value) && value.every((item) => typeof item?.name === "string");
}
