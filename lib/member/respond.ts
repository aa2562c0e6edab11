import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import type { Result } from "@/lib/loyalty/result";
import { type MemberQuery, memberQuery } from "@/lib/member/query";
import { readPath } from "@/lib/member/read-path";

/** Checks a route's queries, then reads: what each `/api/member` handler and its staff twin do. */
export async function answerQuery(
  request: Request,
  access: MemberAccess,
  read: (access: MemberAccess, query: MemberQuery) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const parsed = memberQuery(request, readPath().lookAhead());
  return parsed.kind === "bad" ? parsed.result : read(access, parsed.query);
}
