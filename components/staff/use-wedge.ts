"use client";
import { useEffect, useRef } from "react";
import { createWedge } from "@/components/staff/wedge";

type Handler = (text: string) => void;
const handlers: { current: Handler }[] = [];
let stopListening: (() => void) | null = null;

/**
 * Calls `onScan` with what a keyboard-wedge scanner reads, whatever has the focus. The newest handler on
 * the page gets it, so that an open dialog comes before the look-up. null listens to nothing.
 */
export function useWedge(onScan: Handler | null): void {
  const handler = useRef<Handler>(() => undefined);
  useEffect(() => {
    handler.current = onScan ?? (() => undefined);
  });
  const listens = onScan !== null;
  useEffect(() => {
    if (!listens) return;
    handlers.push(handler);
    stopListening ??= listen();
    return () => {
      handlers.splice(handlers.indexOf(handler), 1);
      if (handlers.length > 0) return;
      stopListening?.();
      stopListening = null;
    };
  }, [listens]);
}

function listen(): () => void {
  const feed = createWedge();
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const verdict = feed({ key: event.key, atMs: event.timeStamp });
    if (verdict.kind === "pass") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.target instanceof HTMLInputElement) takeBack(event.target, verdict.leaked);
    handlers.at(-1)?.current(verdict.text);
  };
  // Capture on window: before any button or form sees the Enter at the end.
  window.addEventListener("keydown", onKey, true);
  return () => window.removeEventListener("keydown", onKey, true);
}

/** Takes the letters of a scan out of the field they fell into, so that typed text stays as it was. */
function takeBack(field: HTMLInputElement, leaked: string): void {
  if (!field.value.endsWith(leaked)) return;
  // React listens to the native setter's change only.
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  setter?.call(field, field.value.slice(0, -leaked.length));
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
