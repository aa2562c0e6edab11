import "server-only";

/** So long a store that answered nobody is taken for silent without being asked again. */
const rememberedMs = 1_000;

export type Silence = {
  isOn: () => boolean;
  /** The store answered somebody, be it with a refusal. */
  heard: () => void;
  /** A call that began at `begunMs` was given up without an answer. */
  waited: (begunMs: number) => void;
};

/**
 * Remembers that a store is there and silent. An answer takes several steps with the store (the session, a
 * ration, a record): it waits for the first of them alone and still comes within a second.
 * @param nowMs a monotonic clock
 */
export function createSilence(nowMs: () => number = () => performance.now()): Silence {
  let heardMs = Number.NEGATIVE_INFINITY;
  let untilMs = Number.NEGATIVE_INFINITY;
  return {
    isOn: () => nowMs() < untilMs,
    heard() {
      heardMs = nowMs();
      untilMs = Number.NEGATIVE_INFINITY;
    },
    waited(begunMs) {
      // Others were answered meanwhile: one statement was slow, the store is not silent.
      if (heardMs < begunMs) untilMs = nowMs() + rememberedMs;
    },
  };
}
