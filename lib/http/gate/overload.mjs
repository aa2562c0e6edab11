// Decides who is let in when there is more work than processor. The signal is how late the event loop
// runs, not how many requests are open: a slow upstream keeps many open and costs nothing.

/** A share of the limit is kept for card, home and staff look-up. */
const shareOfRest = 0.7;

export const limits = { start: 256, least: 12, most: 1_024, lateMs: 60, tickMs: 100 };

/**
 * @param {{ start: number, least: number, most: number, lateMs: number }} [options]
 */
export function createAdmission(options = limits) {
  let limit = options.start;
  let inFlight = 0;
  let peak = 0;
  let refused = 0;
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
    },
    /**
     * Down by a seventh while the loop is late, up by a tenth while it is not and the limit was near.
     * @param {number} lateMs how late the loop ran on average since the last tick
     */
    tick(lateMs) {
      if (lateMs > options.lateMs) limit = Math.max(options.least, Math.min(limit, peak) * 0.85);
      else if (peak >= limit * shareOfRest * 0.9) limit = Math.min(options.most, limit * 1.1 + 1);
      peak = inFlight;
    },
    state: () => ({ limit: Math.round(limit), inFlight, refused }),
  };
}
