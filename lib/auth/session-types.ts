import type { MemberAccess } from "@/lib/auth/member-access";

export type StaffRole = "associate" | "supervisor";

/** A store person as their directory or OpenID provider describes them. */
export type StaffPerson = {
  /** `directory:…` or `oidc:{issuer}|{subject}`. */
  personId: string;
  name: string;
  email: string;
  role: StaffRole;
  store: { code?: string; name: string };
  /** ISO 3166 alpha-2: how a number typed in this store is read. */
  country: string;
  /** IANA zone. */
  timeZone: string;
};

export type StaffSession = StaffPerson & {
  /** Names the row; it opens nothing. */
  sessionId: string;
  locked: boolean;
  /** ISO date-time of the sign-in. */
  shiftStartedAt: string;
  pinSet: boolean;
};

export type MemberSession = {
  state: "member";
  /** Names the row; it opens nothing. */
  sessionId: string;
  access: MemberAccess;
};

/** Who is at this browser. `unavailable` (the store is down) is never shown as signed out. */
export type CurrentSession =
  | MemberSession
  | { state: "staff"; staff: StaffSession }
  | { state: "nobody" }
  | { state: "unavailable" };
