const second = 1_000;

/** The screen clears itself after so long without a touch; the last part is a visible countdown. */
export const clearAfterMs = 90 * second;
export const countdownMs = 10 * second;
/** The screen locks itself after so long without a touch. */
export const lockAfterMs = 120 * second;
/** A touched screen says so at most this often, so that look-up and session live on. */
export const keepEveryMs = 20 * second;
/**
 * How long a look-up opens without a word from its screen: the auto-clear, one report that was just not
 * due, and a slow answer.
 */
export const lookupIdleMs = clearAfterMs + keepEveryMs + 10 * second;
/** However much it is touched, a look-up is asked for anew after an hour. */
export const lookupMostMs = 60 * 60 * second;
/** A member's on-screen code. */
export const screenCodeMs = 60 * second;
