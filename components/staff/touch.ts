"use client";

/** The last time a hand was on this screen, for the auto-clear, the lock and the report to the server. */
let lastMs = 0;

const signs = ["pointerdown", "keydown", "wheel"] as const;

export function touched(): void {
  lastMs = Date.now();
}

/** Milliseconds since the last touch. The wall clock runs on while a tablet sleeps; timers do not. */
export function untouchedMs(): number {
  return Date.now() - lastMs;
}

/** Listens until the answer is called. The page itself counts as a touch: somebody opened it. */
export function watchTouches(onTouch: () => void = () => undefined): () => void {
  touched();
  const listener = () => {
    touched();
    onTouch();
  };
  for (const sign of signs) window.addEventListener(sign, listener, { capture: true, passive: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, listener, { capture: true });
  };
}

/** Empties the page at once: nothing of a customer stays in a document that the browser may keep. */
export function wipe(): void {
  for (const part of document.querySelectorAll("main")) part.replaceChildren();
}

/** Leaves for a page of ours in place of this one, so that Back does not lead here. */
export function leave(address: string): void {
  wipe();
  window.location.replace(address);
}
