import type { StaffRole } from "@/lib/auth/session-types";

/** Who may call a route. Every handler is made by one of the wrappers in route.ts and so declares one. */
export type Policy =
  | { who: "member" }
  | { who: "staff"; role: StaffRole | "any"; allowLocked: boolean }
  | { who: "anybody"; why: string };

const policies = new WeakMap<object, Policy>();

/** Marks a handler with its policy; the access matrix and the repository's rules read it back. */
export function declare<T extends object>(handler: T, policy: Policy): T {
  policies.set(handler, policy);
  return handler;
}

/** The policy of a route's exported method, or undefined when it declares none. */
export function policyOf(handler: object): Policy | undefined {
  return policies.get(handler);
}
