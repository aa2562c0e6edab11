// Decides who is let in when there is more work than processor. The signal is how late the event loop
// runs, not how many requests are open: a slow upstream keeps many open and costs nothing.

/** A share of the limit is kept for card, home and staff look-up. */
const shareOfRest = 0.7;

/**
 * `lateMs`: a loop that runs later than this has more work than it can do. `queueMs`: then only so many are
 * let in as it can answer within this time, so that whoever is let in is answered soon.
 */
export const limits = { start: 256, least: 12, most: 1_024, lateMs: 60, queueMs: 350, tickMs: 100 };

/** How much of the last tick goes into the remembered rate of answers: about a second counts. */
const newPart = 0.15;

/**
 * @param {{ start: number, least: number, most: number, lateMs: number, queueMs?: number, now?: () => number }} [options]
 *   `now`: monotonic milliseconds
 */
export function createAdmission(options = limits) {
  const { queueMs = limits.queueMs, now = () => performance.now() } = options;
  let limit = options.start;
  let inFlight = 0;
  let peak = 0;
  let refused = 0;
  let answered = 0;
  let perMs = 0;
  let tickedAt = now();

  function measure() {
    const at = now();
    const sinceMs = Math.max(1, at - tickedAt);
    // A tick that comes late is longer, and counts for as much longer.
    const part = Math.min(1, newPart * Math.max(1, sinceMs / limits.tickMs));
    perMs += (answered / sinceMs - perMs) * part;
    answered = 0;
    tickedAt = at;
  }

  return {
    /** @param {"first" | "rest" | "free"} priority */
    admit(priority) {
      const room = priority === "free" || inFlight < (priority === "first" ? limit : limit * shareOfRest);
      if (!room) refused += 1;
      else {
        inFlight += 1;
        peak = Math.max(peak, inFlight);
      }
      return room;
    },
    release() {
      inFlight -= 1;
      answered += 1;
    },
    /**
     * While the loop is late, at once down to what it can answer within `queueMs`: step by step it would
     * take seconds, and all who are let in meanwhile would wait for each other. Up by a tenth while it is
     * not and the limit was near.
     * @param {number} lateMs how late the loop ran on average since the last tick
     */
    tick(lateMs) {
      measure();
      if (lateMs > options.lateMs) limit = Math.max(options.least, Math.min(limit, peak, perMs * queueMs));
      else if (peak >= limit * shareOfRest * 0.9) limit = Math.min(options.most, limit * 1.1 + 1);
      peak = inFlight;
    },
    state: () => ({ limit: Math.round(limit), inFlight, refused }),
  };
}
