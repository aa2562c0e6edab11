"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { play } from "@/components/staff/sound";
import { postRaise } from "@/lib/queries/staff-api";
import type { StaffProblem } from "@/lib/queries/staff-problem";

/** Raises the open look-up; the server then renders the page at its new grade. */
export function useRaise(handle: string, onDone: () => void) {
  const router = useRouter();
  const [problem, setProblem] = useState<StaffProblem | null>(null);
  const [asking, setAsking] = useState(false);
  const [rendering, start] = useTransition();
  const raise = async (by: "card" | "screen-code" | "one-time-code", value: string) => {
    if (value.trim() === "" || asking) return;
    setAsking(true);
    const answer = await postRaise(handle, by, value);
    setAsking(false);
    play(answer.ok ? "hit" : "other");
    if (!answer.ok) return setProblem(answer.problem);
    onDone();
    start(() => router.refresh());
  };
  return { raise, problem, forget: () => setProblem(null), busy: asking || rendering };
}
