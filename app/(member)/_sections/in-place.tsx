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

/** Draws a part of a page from data that a page waited a moment for: at once, or behind its skeleton. */
export type Place<T> = (waiting: ReactNode, draw: (data: T) => ReactNode) => ReactNode;

/**
 * The same for a page whose parts all come from one read. It waits once for all of them, and what it draws
 * are plain components: every asynchronous one costs the server two more rounds of React.
 */
export async function placing<T>(read: Promise<T>): Promise<Place<T>> {
  if (await within(read, patience().ms)) {
    const data = await read;
    return (_waiting, draw) => draw(data);
  }
  return (waiting, draw) => (
    <Suspense fallback={waiting}>
      <Later read={read} draw={draw} />
    </Suspense>
  );
}

async function Later<T>({ read, draw }: { read: Promise<T>; draw: (data: T) => ReactNode }) {
  return draw(await read);
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
