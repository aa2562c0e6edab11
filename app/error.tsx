"use client";

import { useErrorWords } from "@/components/shell/error-words";
import { Button } from "@/components/ui/button";
import { Nothing } from "@/components/ui/nothing";

/** A fault of ours, never an outage of Capillary: those are results and have their own words. */
export default function ErrorPage({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = useErrorWords();
  return (
    <main className="page block">
      <h1 className="vh">{words.title}</h1>
      <Nothing
        kind="could-not-load"
        title={words.title}
        text={words.text}
        action={<Button onClick={reset}>{words.retry}</Button>}
      />
    </main>
  );
}
