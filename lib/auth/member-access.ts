import "server-only";
import type { Grade } from "@/lib/loyalty/views";
import { once } from "@/lib/once";

/**
 * The right to read one member's data, as a value. Only `lib/auth/mint-access.ts` makes one, and the
 * customer id is not in it: it is kept aside, so an access that was not minted opens nothing and a
 * logged or serialised one says nothing.
 */
export type MemberAccess = {
  /** The member themself, or a staff look-up. */
  readonly by: "member" | "staff";
  readonly grade: Grade;
};

type Ids = WeakMap<MemberAccess, number>;
const ids = (): Ids => once("member-access", () => new WeakMap());

/**
 * The Capillary customer id that an access opens.
 * @throws when the value was not minted by lib/auth
 */
export function customerIdOf(access: MemberAccess): number {
  const id = ids().get(access);
  if (id === undefined) throw new Error("This MemberAccess was not made by lib/auth.");
  return id;
}

/** For lib/auth/mint-access.ts alone; the import fence refuses it elsewhere. */
export function remember(access: MemberAccess, customerId: number): void {
  ids().set(access, customerId);
}
