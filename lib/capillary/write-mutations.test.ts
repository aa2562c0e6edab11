import fc from "fast-check";
import { expect, test } from "vitest";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { mutate, mutations } from "@/lib/capillary/test-mutations";
import { json, startHttp, testClient } from "@/lib/capillary/test-upstream";

const full = process.env.RUNG_FULL === "1";
const runs = full ? 10_000 : 500;
const target = { channel: "mobile", value: "447700900123" } as const;

/** A client whose writes answer with the given body. */
async function answering(): Promise<{ client: CapillaryClient; set: (body: unknown) => void }> {
  const far = await startHttp((_seen, response) => json(response, "{}"));
  const { client } = testClient(far.origin);
  let body: unknown = {};
  const post: CapillaryClient["post"] = async () => ({
    kind: "ok",
    value: body,
    receivedAt: "2026-11-21T10:42:00Z",
  });
  return { client: { ...client, post }, set: (next) => (body = next) };
}

test("a mutated answer to a code is right only when it says so: anything but `true` is not a yes", async () => {
  const { client, set } = await answering();
  let yes = 0;
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      const body = mutate({ entity: true, warnings: [], errors: [], success: true }, changes);
      set(body);
      const outcome = await validateOtp(client, { ...target, code: "1" });
      const said = typeof body === "object" && body !== null ? Reflect.get(body, "entity") : undefined;
      if (outcome.kind === "ok" && outcome.value) {
        yes += 1;
        expect(String(said).toLowerCase()).toBe("true");
      }
    }),
    { numRuns: runs, seed: 20_261_121 },
  );
  expect(yes).toBeGreaterThan(0);
  console.info(`mutations: otp validate: ${runs}, 0 crashes, 0 wrong yes`);
}, 600_000);

test("a mutated answer to a request for a code is sent only when it names what it made", async () => {
  const { client, set } = await answering();
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      const body = mutate({ createdId: 77, warnings: [], entity: { id: 5 } }, changes);
      set(body);
      const outcome = await generateOtp(client, target);
      if (outcome.kind !== "ok") return;
      sent += 1;
      expect(body).toHaveProperty("createdId");
    }),
    { numRuns: runs, seed: 20_261_121 },
  );
  expect(sent).toBeGreaterThan(0);
  console.info(`mutations: otp generate: ${runs}, 0 crashes, 0 sent without an id`);
}, 600_000);

test("a mutated token answer is a token as it was given, or none: never `undefined` in a header", async () => {
  const good = { data: { accessToken: "eyJ.abc-1.def_2", ttlSeconds: 300 }, errors: null };
  let body: unknown = good;
  const headers: string[] = [];
  const far = await startHttp((seen, response) => {
    if (!seen.url.startsWith("/v3/oauth")) headers.push(String(seen.headers["x-cap-api-oauth-token"]));
    json(response, seen.url.startsWith("/v3/oauth") ? JSON.stringify(body) : "{}");
  });
  const tries = full ? 10_000 : 100;
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      body = mutate(good, changes);
      const { client } = testClient(far.origin, { auth: { kind: "oauth", key: "k", secret: "s" } });
      await client.get(
        "/v2/customers/{customerId}/trackers",
        { customerId: 1 },
        {},
        { endpoint: "trackers" },
      );
      await client.close();
    }),
    { numRuns: tries, seed: 20_261_121 },
  );
  expect(headers.length).toBeGreaterThan(0);
  expect(headers.filter((header) => !/^[\w.~+/=-]+$/.test(header) || /undefined|null/.test(header))).toEqual(
    [],
  );
  console.info(`mutations: token: ${tries}, 0 crashes, 0 made-up tokens`);
}, 600_000);
