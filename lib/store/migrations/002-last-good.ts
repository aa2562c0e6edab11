/** Tables of lib/member: last good values, encrypted. */
export const lastGood: readonly string[] = [];
