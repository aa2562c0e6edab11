import "server-only";
import { type MemberAccess, remember } from "@/lib/auth/member-access";
import type { Grade } from "@/lib/loyalty/views";

/** Makes the right to read one customer. Importable within lib/auth only. */
export function mintAccess(customerId: number, by: MemberAccess["by"], grade: Grade): MemberAccess {
  const access: MemberAccess = Object.freeze({ by, grade });
  remember(access, customerId);
  return access;
}
