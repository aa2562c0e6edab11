/** Every page address, once. Staff addresses carry a sealed handle, never a customer id. */
export const routes = {
  home: "/",
  card: "/card",
  cardOf: (cardId: number) => `/card/${cardId}`,
  progress: "/progress",
  points: "/points",
  profile: "/profile",
  signIn: "/sign-in",
  /** For a browser that is to let go of kept cards (public/sw.js); the page asks the server again. */
  signInForgetting: "/sign-in?forget=cards",
  staff: "/staff",
  staffSignIn: "/staff/sign-in",
  staffLookup: (handle: string) => `/staff/lookups/${encodeURIComponent(handle)}`,
  staffAudit: "/staff/audit",
} as const;
