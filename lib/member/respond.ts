import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { hasValue, type Result } from "@/lib/loyalty/result";
import { type MemberQuery, memberQuery } from "@/lib/member/query";
import { readPath } from "@/lib/member/read-path";
import { upstreamTroubled } from "@/lib/member/upstream";

/**
 * Checks a route's queries, then reads: what each `/api/member` handler and its staff twin do. The reply also
 * says whether the upstream is `slow`, so that a page under the calm banner learns when it is over.
 */
export async function answerQuery(
  request: Request,
  access: MemberAccess,
  read: (access: MemberAccess, query: MemberQuery) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const parsed = memberQuery(request, readPath().lookAhead());
  if (parsed.kind === "bad") return parsed.result;
  const result = await read(access, parsed.query);
  if (!hasValue(result) || typeof result.value !== "object") return result;
  return { ...result, value: { ...result.value, slow: upstreamTroubled() } };
}
