/** Tables of lib/staff: look-ups, trail, on-screen codes. */
export const staff: readonly string[] = [];
