"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { play } from "@/components/staff/sound";
import type { RecentLine } from "@/components/staff/staff-words";
import { maskedForm, recognise } from "@/lib/loyalty/recognise";
import { type LookupQuestion, postLookup } from "@/lib/queries/staff-api";
import type { StaffProblem } from "@/lib/queries/staff-problem";
import { routes } from "@/lib/routes";

/** Where the till stands: the calling code of its country, and its IANA zone. */
type Place = { callingCode: string; timeZone: string };

/**
 * One look-up at a time: asks, then shows the page of the handle in place of this one. Whatever comes of
 * it is seen and heard; what was typed stays unless somebody was found.
 */
export function useLookUp({ callingCode, timeZone, onFound }: Place & { onFound: () => void }) {
  const router = useRouter();
  const [recents, setRecents] = useState<RecentLine[]>([]);
  const mutation = useMutation({
    mutationFn: postLookup,
    retry: false,
    onSuccess: (answer, question) => {
      play(answer.ok ? "hit" : "other");
      if (!answer.ok) return;
      setRecents((lines) => [lineOf(question, { callingCode, timeZone }), ...lines]);
      onFound();
      router.replace(routes.staffLookup(answer.data.handle));
    },
  });
  const caughtUp = useCallback(() => setRecents([]), []);
  const problem: StaffProblem | null = mutation.data && !mutation.data.ok ? mutation.data.problem : null;
  return {
    find: (question: LookupQuestion) => {
      if (question.identifier.trim() !== "" && !mutation.isPending) mutation.mutate(question);
    },
    forget: () => {
      if (!mutation.isPending && mutation.data) mutation.reset();
    },
    busy: mutation.isPending,
    status: mutation.data?.ok ? ("found" as const) : ("none" as const),
    problem,
    recents,
    /** The server has told of them meanwhile. */
    caughtUp,
  };
}

/** Masked at once: the spelling itself is not kept. */
function lineOf({ identifier, how }: LookupQuestion, { callingCode, timeZone }: Place): RecentLine {
  const found = recognise(identifier, how);
  const at = new Date();
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  return {
    key: `${at.getTime()}`,
    shown: found.state === "readable" ? maskedForm(found.looks, found.text, callingCode) : "•••",
    time: clock.format(at),
  };
}
