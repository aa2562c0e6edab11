import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { mintAccess } from "@/lib/auth/mint-access";
import type { StaffSession } from "@/lib/auth/session-types";
import type { Grade } from "@/lib/loyalty/views";

/**
 * The right of a store person to read the customer they have looked up, at the grade of that look-up.
 * Only lib/staff may import this, after the look-up was recorded.
 * @throws when the screen is locked
 */
export function accessForLookup(staff: StaffSession, customerId: number, grade: Grade): MemberAccess {
  if (staff.locked) throw new Error("A locked screen opens no look-up.");
  return mintAccess(customerId, "staff", grade);
}
