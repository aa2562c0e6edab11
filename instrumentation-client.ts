// Next starts in one task: React DOM, Next's own client and the first half of hydration, which on a slow phone is
// longer than a tap may wait. Next runs this file before all of that. Here React DOM is taken in, and a step without
// a script is put before the rest, which Next therefore begins in a task of its own.
// https://nextjs.org/docs/app/api-reference/file-conventions/instrumentation-client
// The list is the one that `beforeInteractive` scripts stand in; without it Next starts as it always does.
// https://nextjs.org/docs/app/api-reference/components/script#beforeinteractive
import "react-dom/client";

const scripts: unknown[] = Reflect.get(globalThis, "__next_s") ?? [];
scripts.push([undefined, { children: "" }]);
Reflect.set(globalThis, "__next_s", scripts);
