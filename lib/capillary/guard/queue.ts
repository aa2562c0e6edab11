/** 0: card, home, staff look-up. 1: the other screens. 2: what may wait (activity, profile, export). */
export type Priority = 0 | 1 | 2;

export type QueueLimits = {
  /** Calls under way at once in this process. */
  running: number;
  /** Of these, how many priority 2 may use, so that it never fills the house. */
  runningLow: number;
  /** Calls under way at once for one member. */
  perOwner: number;
  /** Calls waiting; beyond it the least urgent, latest one is refused. */
  waiting: number;
};

/**
 * 48 stays under the connection pool of the client, so that a wait happens here, in order of urgency, and
 * not inside undici. 6 per member is one cold Progress screen and one more.
 */
export const standardQueueLimits: QueueLimits = { running: 48, runningLow: 32, perOwner: 6, waiting: 256 };

type Ticket = {
  owner: string;
  priority: Priority;
  settle: (admitted: boolean) => void;
};

/** Gives out slots by urgency, then by age. */
export type Queue = {
  /**
   * Waits for a slot. Resolves to the release (call it once), or null when refused: the queue is full, or
   * the signal fired first.
   */
  enter: (owner: string, priority: Priority, signal: AbortSignal) => Promise<(() => void) | null>;
  size: () => { running: number; waiting: number };
};

/** @param changed told the new size after each change */
export function createQueue(limits: QueueLimits, changed: (running: number, waiting: number) => void): Queue {
  const tickets: Ticket[] = [];
  const byOwner = new Map<string, number>();
  let running = 0;
  let runningLow = 0;

  const mayRun = (ticket: Ticket) =>
    running < limits.running &&
    (ticket.priority < 2 || runningLow < limits.runningLow) &&
    (byOwner.get(ticket.owner) ?? 0) < limits.perOwner;

  function start(ticket: Ticket) {
    running += 1;
    if (ticket.priority === 2) runningLow += 1;
    byOwner.set(ticket.owner, (byOwner.get(ticket.owner) ?? 0) + 1);
    ticket.settle(true);
  }

  function leave(ticket: Ticket) {
    running -= 1;
    if (ticket.priority === 2) runningLow -= 1;
    const left = (byOwner.get(ticket.owner) ?? 1) - 1;
    if (left > 0) byOwner.set(ticket.owner, left);
    else byOwner.delete(ticket.owner);
    admit();
  }

  function admit() {
    // `tickets` is kept in order of urgency; one that must wait for its own member does not hold the rest.
    for (let index = 0; index < tickets.length && running < limits.running; ) {
      const ticket = tickets[index];
      if (ticket && mayRun(ticket)) {
        tickets.splice(index, 1);
        start(ticket);
      } else index += 1;
    }
    changed(running, tickets.length);
  }

  function insert(ticket: Ticket) {
    const at = tickets.findIndex((other) => other.priority > ticket.priority);
    if (at === -1) tickets.push(ticket);
    else tickets.splice(at, 0, ticket);
    if (tickets.length > limits.waiting) tickets.pop()?.settle(false);
  }

  function once(ticket: Ticket): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave(ticket);
    };
  }

  return {
    size: () => ({ running, waiting: tickets.length }),
    enter(owner, priority, signal) {
      if (signal.aborted) return Promise.resolve(null);
      return new Promise((resolve) => {
        const onAbort = () => {
          const at = tickets.indexOf(ticket);
          if (at === -1) return;
          tickets.splice(at, 1);
          changed(running, tickets.length);
          ticket.settle(false);
        };
        const ticket: Ticket = {
          owner,
          priority,
          settle(admitted) {
            signal.removeEventListener("abort", onAbort);
            resolve(admitted ? once(ticket) : null);
          },
        };
        signal.addEventListener("abort", onAbort);
        insert(ticket);
        admit();
      });
    },
  };
}
