import type { ComponentType } from "react";

/** What an `x.examples.tsx` exports. The component is the export of `x.tsx` with the same name. */
export type Example = { name: string; props: Record<string, unknown>; dir?: "rtl" };
export type Entry = {
  slug: string;
  folder: string;
  examples: Example[];
  /** Its examples have a page each and are not drawn among others. */
  alone: boolean;
  component: ComponentType<Record<string, unknown>>;
};

type Context = { keys: () => string[]; (key: string): Record<string, unknown> };
declare const require: { context: (folder: string, deep: boolean, pattern: RegExp) => Context };

// require.context knows no alias; what serves tests has a dot in its name or lies in no folder.
const modules = require.context("../../components", true, /^\.\/[\w-]+\/[\w-]+(\.examples)?\.tsx?$/);

/** `./tier/tier-card.examples.tsx` → `tier-card` */
const slugOf = (key: string): string => key.replace(/^.*\//, "").replace(/\..*$/, "");
/** `right to left` → `right-to-left`, as an address names it */
export const exampleSlug = ({ name }: Example): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
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
      return [
        {
          slug,
          folder: key.split("/")[1] ?? "",
          examples: own.examples,
          alone: own.alone === true,
          component,
        },
      ];
    })
    .sort((a, b) => a.slug.localeCompare(b.slug));
}

function isComponent(value: unknown): value is ComponentType<Record<string, unknown>> {
  return typeof value === "function" || (typeof value === "object" && value !== null && "$$typeof" in value);
}

function isExamples(value: unknown): value is Example[] {
  return Array.isArray(value) && value.every((item) => typeof item?.name === "string");
}
