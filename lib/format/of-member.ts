import type { Translate } from "@/lib/format/speech";

/**
 * Sentences of member screens as store staff read them: where "of-member" has the same key in the third
 * person, that is said ("They have what Gold needs"), else the sentence itself.
 */
export function ofMember(t: Translate & { has?: (key: string) => boolean }): Translate {
  return (key, values) => {
    const told = `of-member.${key}`;
    return t.has?.(told) ? t(told, values) : t(key, values);
  };
}
