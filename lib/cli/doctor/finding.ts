import type { Evidence } from "@/lib/cli/doctor/evidence";

/**
 * What a check came to. `fine`: as it should be. `note`: good to know. `unknown`: could not be told.
 * `lacks`: something will not show. `broken`: Rung cannot work.
 */
export type Level = "fine" | "note" | "unknown" | "lacks" | "broken";

export type Finding = {
  /** For machines; never changes. */
  id: string;
  title: string;
  level: Level;
  /** Whole sentences; no secret, no identifier of anybody. */
  says: string;
};

/** A finding of one check; the words are given at each place. */
export function finding(id: string, title: string): (level: Level, says: string) => Finding {
  return (level, says) => ({ id, title, level, says });
}

/** "1 card", "2 cards". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A brand's own words in one line of a terminal: no control characters, no more than fits. */
export function plainly(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** "0.41 s", "41 ms". */
export function said(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Why a check that needs a member's own answer could not be made; null when the answer is there. */
export function whyUnknown({ member, reads }: Pick<Evidence, "member" | "reads">): string | null {
  if (member.kind === "not-asked") return "Not known without a member: add --member <identifier>.";
  if (member.kind === "missed" && member.outcome.kind !== "not-found")
    return "Not known: the member could not be looked up.";
  if (member.kind !== "found") return "Not known: the member was not found.";
  return reads.customer.kind === "ok" ? null : "Not known: the member's answer could not be read.";
}
