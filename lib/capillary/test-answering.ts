import { expect } from "vitest";
import { json, type Seen, startHttp, testClient } from "@/lib/capillary/test-upstream";

/** What an answer that cannot be read comes out as. */
export const badAnswer = { kind: "unavailable", reason: "bad-answer", code: null, retryable: false };

/** A client of a server that gives this answer, or one made for each request. */
export async function answering(body: unknown | ((seen: Seen) => unknown), status = 200) {
  const far = await startHttp((seen, response) =>
    json(response, typeof body === "function" ? body(seen) : body, status),
  );
  return { ...testClient(far.origin), seen: far.seen };
}

/** The value of an outcome that must have one. */
export function shown<T>(outcome: { kind: string; value?: T }): T | undefined {
  expect(outcome.kind).toBe("ok");
  return outcome.value;
}
