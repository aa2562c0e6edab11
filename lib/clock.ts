/** The instant that screens and rules use. `RUNG_NOW` fixes it in tests; timers stay monotonic. */
export function now(): Date {
  const fixed = process.env.RUNG_NOW;
  return fixed ? new Date(fixed) : new Date();
}
