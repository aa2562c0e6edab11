import fc from "fast-check";
import { expect, test } from "vitest";
import { type Call, read } from "@/lib/capillary/test-answers-read";
import { mutate, mutations, unshowable } from "@/lib/capillary/test-mutations";
import { haveSamples, sampleNames, sampleText } from "@/lib/capillary/test-samples";

const runs = process.env.RUNG_FULL === "1" ? 10_000 : 500;

/** A payload of one call may come as the answer of another: a proxy's mix-up, a new version. */
test.skipIf(!haveSamples)(
  "every published payload, mutated, given to every reader: no crash, nothing unshowable",
  () => {
    const names = sampleNames();
    const payloads = names.map((name): unknown => JSON.parse(sampleText(name)));
    const calls = Object.keys(read) as Call[];
    const used = new Set<number>();
    fc.assert(
      fc.property(fc.nat(payloads.length - 1), mutations, (index, changes) => {
        const mutated = mutate(payloads[index], changes);
        used.add(index);
        for (const call of calls)
          expect(unshowable(read[call](mutated)), `${call}: ${names[index]}`).toEqual([]);
      }),
      { numRuns: runs, seed: 20_261_121 },
    );
    expect(used.size).toBe(names.length);
    console.info(
      `mutations: ${runs} of all ${names.length} published payloads, each to ${calls.length} readers, 0 crashes, 0 unshowable`,
    );
  },
  600_000,
);
