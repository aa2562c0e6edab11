import { type ReactNode, Suspense } from "react";
import { patience } from "@/app/(member)/_sections/patience";

type Props = {
  /** The data that the children read; it is shared, so they do not ask again. */
  until: Promise<unknown>;
  fallback: ReactNode;
  children: ReactNode;
};

/**
 * Puts the children into the first HTML when their data comes at once (a warm page always), so that they
 * are read before any script; otherwise streams them behind the fallback. A plain Suspense boundary may be
 * moved to the end of the document even when it is ready, and is then empty without scripts.
 */
export async function InPlace({ until, fallback, children }: Props) {
  return (await within(until, patience().ms)) ? (
    children
  ) : (
    <Suspense fallback={fallback}>{children}</Suspense>
  );
}

/** True when the promise settles in time, well or badly: the children say which. */
async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const settled = promise.then(
    () => true,
    () => true,
  );
  if (ms === Number.POSITIVE_INFINITY) return settled;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const first = await Promise.race([settled, late]);
  clearTimeout(timer);
  return first;
}
