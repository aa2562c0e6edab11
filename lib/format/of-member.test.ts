import { expect, it } from "vitest";
import { ofMember } from "@/lib/format/of-member";
import { loadMessages, sentencesOf } from "@/lib/i18n/messages";
import { translationsOf } from "@/lib/i18n/translations";

/** What stands on member screens alone: staff have words of their own for these. */
const membersOnly = /\.(failed|ahead|ladder)\.|^(points|trackers)\b.*noneLine$|goodwill/;

it("no sentence that staff read about a member speaks to the member", async () => {
  const all = await loadMessages("en");
  const told = await translationsOf("en");
  const spoken: string[] = [];
  let seen = 0;
  for (const room of ["goals", "points", "progress", "tier", "trackers"])
    for (const [key, text] of sentencesOf(all[room] ?? {}, `${room}.`)) {
      if (membersOnly.test(key)) continue;
      seen += 1;
      if (/\byou(r|rs)?\b/i.test(text) && !told.has(`of-member.${key}`)) spoken.push(`${key}: ${text}`);
    }
  expect(spoken).toEqual([]);
  expect(seen).toBeGreaterThan(150);
  const words = { tier: "Gold" };
  expect(ofMember(told)("tier.reach.met", words)).toBe("They have what Gold needs");
  expect(ofMember(told)("tier.keep.unknown", words)).toBe(told("tier.keep.unknown", words));
});

it.each(["en", "ar", "hi"] as const)(
  "every sentence of the third person in %s has one to stand for",
  async (locale) => {
    const t = await translationsOf(locale);
    const told = [...sentencesOf((await loadMessages(locale))["of-member"] ?? {})];
    expect(told.filter(([key]) => !t.has(key))).toEqual([]);
    expect(
      told.filter(([key, text]) => t(key, { tier: "{tier}", unit: "{unit}", amount: "{amount}" }) === text),
    ).toEqual([]);
    expect(told.length).toBeGreaterThan(20);
  },
);
