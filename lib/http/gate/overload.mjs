// Decides who is let in when there is more work than processor. The signal is how late the event loop
// runs, not how many requests are open: a slow upstream keeps many open and costs nothing.

/** A share of the limit is kept for card, home and staff look-up. */
const shareOfRest = 0.7;

/**
 * `lateMs`: a loop that runs later than this has more work than it can do. `queueMs`: then only so many are
 * let in as it can answer within this time, so that whoever is let in is answered soon. `perTick`: a crowd
 * that comes at once would all be let in before the loop could be seen to be late; while it stands still no
 * tick comes, and no more are let in than these.
 */
export const limits = {
  start: 96,
  least: 12,
  most: 1_024,
  lateMs: 60,
  queueMs: 350,
  perTick: 48,
  tickMs: 100,
};

/**
 * A loop that rests for a good part of a tick has room, whatever is open: what is open then waits for Capillary.
 * So many more are let in at the next tick, also soon after it was late.
 */
const idle = { busyBelow: 0.75, more: 24 };

/** How long after it was late the loop is not trusted yet. */
const carefulMs = 3_000;

/** For so long what the loop did counts, less and less: one pause must not look like a slower machine. */
const rememberMs = 5_000;

/**
 * @param {{ start: number, least: number, most: number, lateMs: number, queueMs?: number, perTick?: number, now?: () => number }} [options]
 *   `now`: monotonic milliseconds
 */
export function createAdmission(options = limits) {
  const {
    queueMs = limits.queueMs,
    perTick = Number.POSITIVE_INFINITY,
    now = () => performance.now(),
  } = options;
  let limit = options.start;
  let inFlight = 0;
  let peak = 0;
  let refused = 0;
  let sinceTick = 0;
  let lateAt = Number.NEGATIVE_INFINITY;
  const capacity = createCapacity(now);
  return {
    /** @param {"first" | "rest" | "free"} priority */
    admit(priority) {
      const share = priority === "rest" ? shareOfRest : 1;
      const room = priority === "free" || (inFlight < limit * share && sinceTick < perTick * share);
      if (!room) refused += 1;
      else {
        inFlight += 1;
        if (priority !== "free") sinceTick += 1;
        peak = Math.max(peak, inFlight);
      }
      return room;
    },
    release() {
      inFlight -= 1;
      capacity.count();
      // Whoever is answered within the tick was no crowd.
      sinceTick = Math.max(0, sinceTick - 1);
    },
    /**
     * While the loop is late, at once down to what it can answer within `queueMs`: step by step it would
     * take seconds, and all who are let in meanwhile would wait for each other. Up while it is not and the
     * limit was near: by a tenth, and carefully where it was late a moment ago, for it is still as busy. A loop
     * that rests is not busy, and room for the next ones is made at once.
     * @param {number} lateMs how late the loop ran on average since the last tick
     * @param {number} [busy] the share of that time, 0 to 1, in which the loop worked
     */
    tick(lateMs, busy = 1) {
      const { at, perMs } = capacity.measure(busy, peak > 0);
      if (lateMs > options.lateMs) {
        lateAt = at;
        limit = Math.max(options.least, Math.min(limit, perMs * queueMs));
      } else {
        const careful = at - lateAt < carefulMs;
        if (peak >= limit * shareOfRest * 0.9) limit = careful ? limit * 1.01 + 0.2 : limit * 1.1 + 1;
        if (busy < idle.busyBelow)
          limit = Math.max(limit, perMs * queueMs, (inFlight + idle.more) / shareOfRest);
        limit = Math.min(options.most, limit);
      }
      peak = inFlight;
      sinceTick = 0;
    },
    state: () => ({ limit: Math.round(limit), inFlight, refused }),
  };
}

/**
 * How many answers a millisecond of work brings: what the loop could do, however little it was asked lately.
 * @param {() => number} now
 */
function createCapacity(now) {
  let answered = 0;
  let answers = 0;
  let workMs = 0;
  let measuredAt = now();
  return {
    count() {
      answered += 1;
    },
    /**
     * While nobody was there the loop kept house and answered nobody: that says nothing of what it can do, and
     * a quiet minute must not make the next sixteen people look like a crowd.
     * @param {number} busy the share of the time since the last call in which the loop worked
     * @param {boolean} asked whether anybody was there
     */
    measure(busy, asked) {
      const at = now();
      const sinceMs = Math.max(1, at - measuredAt);
      measuredAt = at;
      if (!asked && answered === 0) return { at, perMs: answers / Math.max(1, workMs) };
      const keep = Math.exp(-sinceMs / rememberMs);
      answers = answers * keep + answered;
      workMs = workMs * keep + busy * sinceMs;
      answered = 0;
      return { at, perMs: answers / Math.max(1, workMs) };
    },
  };
}
