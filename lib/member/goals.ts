import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { toGoals } from "@/lib/loyalty/goals";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { GoalsView, Reply } from "@/lib/loyalty/views";
import { createEnvelope } from "@/lib/member/envelope";
import type { ReadOptions } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { readCustomer, readTargets } from "@/lib/member/sections";
import { audienceOf } from "@/lib/member/view";

/**
 * Goals with past cycles, and streaks. Earn limits (CAPPING) are staff's alone: the key is absent for
 * members. The customer answer is read too (as a rule from memory), so that a member whose account is gone
 * does not see goals of it.
 */
export async function readGoals(
  access: MemberAccess,
  options: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Reply<GoalsView>>> {
  const [customer, found] = await Promise.all([
    readCustomer(access, options, path),
    readTargets(access, options, path),
  ]);
  if (customer.kind === "not-found") return customer;
  if (!hasValue(found) && !hasValue(customer)) return customer;
  const envelope = createEnvelope(path.now());
  const targets = envelope.take(found, "goals", "streaks");
  if (!targets) return envelope.reply({ goals: null, streaks: null });
  const audience = audienceOf(access);
  const { goals, streaks, limits } = toGoals(targets, path.now(), { audience });
  return envelope.reply({ goals, streaks, ...(audience === "staff" ? { limits } : {}) });
}
