import type { ClientEvent, Observer } from "@/lib/capillary/calls";

export type Observers = { add(observer: Observer): () => void; notice(event: ClientEvent): void };

/** Shapes are counted once each; beyond this many a fuzzing upstream would fill the memory. */
const mostShapes = 500;

/** The listeners of one client. A listener that throws must not fail a member's page, so its error ends here. */
export function createObservers(): Observers {
  const listeners = new Set<Observer>();
  const shapes = new Set<string>();
  return {
    add: (observer) => {
      listeners.add(observer);
      return () => {
        listeners.delete(observer);
      };
    },
    notice: (event) => {
      if (event.type === "drift") {
        if (shapes.has(event.shape) || shapes.size >= mostShapes) return;
        shapes.add(event.shape);
      }
      for (const listener of listeners) {
        try {
          listener(event);
        } catch {
          // See above: metrics are not worth an answer.
        }
      }
    },
  };
}
