"use client";

import { ErrorNotice } from "@/components/shell/error-notice";

/** The same within the frame: the other screens stay one tap away. */
export default function MemberErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="block">
      <ErrorNotice reset={reset} reference={error.digest} />
    </div>
  );
}
