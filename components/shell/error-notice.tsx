"use client";

import { useErrorWords } from "@/components/shell/error-words";
import { Button } from "@/components/ui/button";
import { Nothing } from "@/components/ui/nothing";

type Props = {
  reset: () => void;
  /** Next's digest of the error; the log line of the failed page has the same. */
  reference?: string | undefined;
};

/** A fault of ours, in words; "try again" renders the failed part anew. */
export function ErrorNotice({ reset, reference }: Props) {
  const words = useErrorWords();
  return (
    <>
      <h1 className="vh">{words.title}</h1>
      <Nothing
        kind="could-not-load"
        title={words.title}
        text={words.text}
        action={
          <>
            <Button onClick={reset}>{words.retry}</Button>
            {reference && (
              <p className="xs t3 wrap-anywhere">{words.reference.replace("{reference}", () => reference)}</p>
            )}
          </>
        }
      />
    </>
  );
}
