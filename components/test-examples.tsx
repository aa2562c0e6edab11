import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { violations } from "@/components/test-axe";
import { renderIn, saidBy, textOf } from "@/components/test-render";
import { locales } from "@/lib/i18n/locale";

export type ShownExample = { name: string; element: ReactElement };

/**
 * What holds for every example of every component: it renders in each language, axe finds nothing, no
 * style attribute is in its markup, and each bar says to a screen reader what stands on the page.
 */
export function checkExamples(folder: string, all: readonly ShownExample[]): void {
  describe.each(locales)(`${folder} in %s`, (locale) => {
    it.each(all)("$name: no fault, no style attribute, bars say what the page says", async ({ element }) => {
      const container = renderIn(locale, element);
      expect(container.querySelector("[style]")).toBeNull();
      expect(textOf(container)).not.toBe("Example");
      const page = textOf(container);
      for (const bar of container.querySelectorAll('[role="progressbar"]'))
        expect(page).toContain(saidBy(bar));
      // Markup is the same in each language but for its words: axe, the slow part, reads it twice.
      if (locale !== "hi")
        expect(await violations(container, ["page-has-heading-one", "region"])).toEqual([]);
    });
  });
}
