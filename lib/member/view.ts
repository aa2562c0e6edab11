import type { MemberAccess } from "@/lib/auth/member-access";
import type { Audience } from "@/lib/loyalty/goals";
import type { Result } from "@/lib/loyalty/result";

/** Who reads: members get the operator's allow-lists, staff see all trackers, goals and limits. */
export const audienceOf = (access: MemberAccess): Audience => access.by;

/** True at the grade that shows names, notes and standing as they are. */
export const isUnmasked = (access: MemberAccess): boolean =>
  access.by === "member" || access.grade === "full";

/** A programme was asked for that this member does not have. */
export const noProgram: Result<never> = { kind: "not-found", code: "no-program" };

/** The parameter is not one that may be asked; `code` is the problem code of the answer. */
export const refused = (code: "bad-ahead" | "bad-cursor" | "bad-request"): Result<never> => ({
  kind: "refused",
  code,
});
