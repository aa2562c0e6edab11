/** Tables of lib/auth: sessions, sign-in codes, limits. */
export const auth: readonly string[] = [];
