"use client";

import { ErrorNotice } from "@/components/shell/error-notice";

/** A fault of ours, never an outage of Capillary: those are results and have their own words. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="page block">
      <ErrorNotice reset={reset} reference={error.digest} />
    </main>
  );
}
