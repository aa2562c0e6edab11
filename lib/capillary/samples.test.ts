import { expect, test } from "vitest";
import {
  haveSamples,
  sampleNames,
  samplesLeftOut,
  samplesOfCalls,
  samplesOfShapes,
} from "@/lib/capillary/test-samples";

const calls: string[] = Object.values(samplesOfCalls).flat();
const shapes: string[] = Object.values(samplesOfShapes).flat();

test("23 published payloads belong to calls that Rung makes, each with hand-written expectations", () => {
  expect(calls).toHaveLength(23);
  expect(new Set([...calls, ...shapes, ...Object.keys(samplesLeftOut)]).size).toBe(
    calls.length + shapes.length + Object.keys(samplesLeftOut).length,
  );
});

test.skipIf(!haveSamples)(
  "no published payload is passed over: each is read, or left out with a reason",
  () => {
    const known = [...calls, ...shapes, ...Object.keys(samplesLeftOut)];
    expect(sampleNames().sort()).toEqual(known.sort());
    console.info(
      `samples: ${calls.length} of calls Rung makes and ${shapes.length} of shared shapes are read, 0 skipped; ${Object.keys(samplesLeftOut).length} of other calls are left out`,
    );
  },
);
