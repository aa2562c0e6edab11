import "next-auth";
import type { Person } from "@/lib/auth/session-details";
import type { SignInFault } from "@/lib/auth/sign-in-fault";

declare module "next-auth" {
  /** What a provider found out about who is signing in; never reaches the browser. */
  interface User {
    /** Absent when the provider vouched for somebody who may not come in; then `refused` says why. */
    person?: Person;
    refused?: SignInFault;
    ownDevice?: boolean;
  }
}
