"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { leave, untouchedMs, watchTouches, wipe } from "@/components/staff/touch";
import { keepAlive, postLock } from "@/lib/queries/staff-api";
import { routes } from "@/lib/routes";

/** The handle in the address of the page that is open, or null. */
function handleOf(path: string): string | null {
  const found = /^\/staff\/lookups\/([\w-]+)/.exec(path);
  return found?.[1] ?? null;
}

/**
 * Watches over an open till: tells the server now and then that somebody is there, locks the screen when
 * nobody is, and empties the page when it is left or comes back from the browser's memory.
 * @returns locks now
 */
export function useWatch({ lockAfterMs, keepEveryMs }: { lockAfterMs: number; keepEveryMs: number }) {
  const path = usePathname();
  const handle = useRef<string | null>(null);
  useEffect(() => {
    handle.current = handleOf(path);
  }, [path]);
  const lock = useCallback(() => {
    wipe();
    // Locked or not reached: either way the page is gone from this screen.
    void postLock().finally(() => leave(routes.staff));
  }, []);
  useEffect(() => {
    let toldMs = Date.now();
    const stop = watchTouches(() => {
      if (Date.now() - toldMs < keepEveryMs) return;
      toldMs = Date.now();
      void keepAlive(handle.current).then((answer) => {
        // Signed out or locked elsewhere: the server shows what this screen may be now.
        if (!answer.ok && (answer.problem.code === "sign-in" || answer.problem.code === "locked"))
          leave(routes.staff);
      });
    });
    const timer = window.setInterval(() => {
      if (untouchedMs() >= lockAfterMs) lock();
    }, 500);
    const onHide = () => wipe();
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) leave(routes.staff);
    };
    window.addEventListener("pagehide", onHide);
    window.addEventListener("pageshow", onShow);
    return () => {
      stop();
      window.clearInterval(timer);
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("pageshow", onShow);
    };
  }, [keepEveryMs, lock, lockAfterMs]);
  return lock;
}
