"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { StatusCardSkeleton } from "@/components/points/status-card";
import { useArriving } from "@/components/ui/link";
import { SkeletonGoal } from "@/components/ui/skeleton";

/** A page that comes sooner than this takes the old one's place without a skeleton flashing between. */
const patienceMs = 50;

/**
 * Stands within a tab's link. While that page is on its way, its name and a skeleton stand where the old
 * page was: nothing has been fetched ahead, so the page itself is a round trip away.
 */
export function ArrivingTab({ label }: { label: string }) {
  const pending = useArriving();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [pending]);
  const main = pending && late ? document.getElementById("main") : null;
  if (!main) return null;
  return createPortal(
    <div className="arriving" aria-hidden="true">
      <p className="head title">{label}</p>
      <StatusCardSkeleton />
      <SkeletonGoal />
    </div>,
    main,
  );
}
