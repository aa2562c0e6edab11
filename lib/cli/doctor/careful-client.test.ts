import { expect, it } from "vitest";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { Outcome } from "@/lib/capillary/outcome";
import { json, startHttp, testClient } from "@/lib/capillary/test-upstream";
import { carefulClient } from "@/lib/cli/doctor/careful-client";

const path = "/v2/customers/{customerId}/trackers";
const ask = (client: CapillaryClient) =>
  client.get(path, { customerId: 1 }, {}, { endpoint: "trackers" }).then(({ kind }) => kind);

/** A client whose answers are given in order, and the waits it was asked for. */
async function scripted(answers: readonly Outcome<unknown>[]) {
  const far = await startHttp((_seen, response) => json(response, "{}"));
  const { client } = testClient(far.origin);
  const left = [...answers];
  const waits: number[] = [];
  let asked = 0;
  const get = async () => {
    asked += 1;
    return left.shift() ?? ({ kind: "ok", value: {}, receivedAt: "2026-11-21T10:42:00Z" } as const);
  };
  const careful = carefulClient({ ...client, get }, async (ms) => void waits.push(ms));
  return { careful, waits, asked: () => asked };
}

const limited = (retryAfterMs: number | null): Outcome<never> => ({ kind: "limited", retryAfterMs });
const timeout: Outcome<never> = { kind: "unavailable", reason: "timeout", code: null, retryable: true };

it("a limited answer is asked once more after the time it names, at most five seconds", async () => {
  const { careful, waits } = await scripted([limited(1500), limited(60_000)]);
  expect(await ask(careful)).toBe("limited");
  expect(await ask(careful)).toBe("ok");
  expect(waits).toEqual([1500]);
  const other = await scripted([limited(60_000), limited(null), limited(null)]);
  await ask(other.careful);
  await ask(other.careful);
  expect(other.waits).toEqual([5000, 2000]);
});

it("after two limited or two late answers in a row nothing more is asked", async () => {
  const slow = await scripted([timeout, timeout]);
  expect([await ask(slow.careful), await ask(slow.careful), await ask(slow.careful)]).toEqual(
    Array(3).fill("unavailable"),
  );
  expect(slow.asked()).toBe(2);
  expect(slow.careful.late()).toMatchObject({ template: path, pathParams: { customerId: 1 } });
});

it("one late answer between good ones ends nothing", async () => {
  const ok: Outcome<unknown> = { kind: "ok", value: {}, receivedAt: "2026-11-21T10:42:00Z" };
  const { careful, asked } = await scripted([timeout, ok, timeout, ok]);
  for (let call = 0; call < 5; call++) await ask(careful);
  expect(asked()).toBe(5);
});

it("a one-time code is refused without a call", async () => {
  const far = await startHttp((_seen, response) => json(response, "{}"));
  const { client } = testClient(far.origin);
  const careful = carefulClient(client);
  const sent = await careful.post("/v2/otp/generate", { entityValue: "1" }, { endpoint: "otp" });
  expect(sent).toEqual({ kind: "rejected", code: null });
  expect(far.seen).toEqual([]);
});
