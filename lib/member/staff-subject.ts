import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import type { Customer, Targets } from "@/lib/loyalty/customer";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ReadOptions } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { readCustomer, readTargets } from "@/lib/member/sections";

/** The facts behind a till view, unfiltered: what a grade may see of them is lib/staff's to decide. */
export type StaffSubject = { customer: Customer /** null: could not be read. */; targets: Targets | null };

/** Customer and running goals at once, in two upstream calls, or one after `seedCustomer`. */
export async function readStaffSubject(
  access: MemberAccess,
  options: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<StaffSubject>> {
  const first = { priority: 0 as const, ...options };
  const [customer, targets] = await Promise.all([
    readCustomer(access, first, path),
    readTargets(access, first, path),
  ]);
  if (!hasValue(customer)) return customer;
  return {
    ...customer,
    value: { customer: customer.value, targets: hasValue(targets) ? targets.value : null },
  };
}
