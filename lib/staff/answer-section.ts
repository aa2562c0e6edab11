import "server-only";
import type { NextRequest } from "next/server";
import type { StaffSession } from "@/lib/auth/session-types";
import type { Result } from "@/lib/loyalty/result";
import { answerQuery } from "@/lib/member/respond";
import type { StaffSection } from "@/lib/staff/grades";
import { openLookupOf } from "@/lib/staff/open-lookup";
import { readSection } from "@/lib/staff/read-section";

/** One section of an open look-up, for the routes under `/api/staff/lookups/{handle}`. */
export async function answerSection(
  request: NextRequest,
  staff: StaffSession,
  handle: string | undefined,
  section: StaffSection,
): Promise<Result<unknown>> {
  const lookup = await openLookupOf(staff, handle ?? "");
  if (!lookup) return { kind: "not-found", code: "look-up-ended" };
  return answerQuery(request, lookup.access, (_access, query) => readSection(lookup, section, query));
}
