import type { Clock } from "@/lib/clock";

/** A clock for tests that moves only when told; wall and monotonic time may be set apart. */
export type FakeClock = Clock & {
  /** Runs everything due in order, letting promises settle in between. */
  advance: (ms: number) => Promise<void>;
  /** Steps the wall clock alone, as a time server would. */
  skew: (ms: number) => void;
};

type Alarm = { atMs: number; run: () => void };

/** Lets every promise that can settle without time passing settle. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

export function createFakeClock(startMs = Date.parse("2026-11-21T10:42:00Z")): FakeClock {
  let elapsedMs = 0;
  let skewMs = 0;
  const alarms = new Set<Alarm>();
  const due = (untilMs: number) =>
    [...alarms].filter((alarm) => alarm.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
  return {
    monotonicMs: () => elapsedMs,
    wallMs: () => startMs + elapsedMs + skewMs,
    after(ms, run) {
      const alarm = { atMs: elapsedMs + ms, run };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    skew(ms) {
      skewMs += ms;
    },
    async advance(ms) {
      const untilMs = elapsedMs + ms;
      await settle();
      for (let alarm = due(untilMs); alarm; alarm = due(untilMs)) {
        alarms.delete(alarm);
        elapsedMs = alarm.atMs;
        alarm.run();
        await settle();
      }
      elapsedMs = untilMs;
      await settle();
    },
  };
}
