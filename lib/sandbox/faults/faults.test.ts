import { createServer } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { Agent, request } from "undici";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { faultNames } from "@/lib/sandbox/faults/names";
import { basic, details, type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control("DELETE", "faults"));

const trackers = "/v2/customers/98662653/trackers";
const set = async (fault: string, more: Record<string, unknown> = {}) => {
  const answer = await sandbox.control("POST", "faults", { endpoint: "trackers", fault, ...more });
  expect(answer.status, answer.text).toBe(200);
};

/** Bytes as they travel: no decoding, no following. */
async function raw(path = trackers, dispatcher?: Agent) {
  const answer = await request(sandbox.url + path, {
    headers: { authorization: basic },
    signal: AbortSignal.timeout(15_000),
    ...(dispatcher ? { dispatcher } : {}),
  });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  return { status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString("utf8") };
}

describe("a fault meets only what it is set for", () => {
  it("by endpoint, with a named one before the star", async () => {
    await set("500");
    expect((await raw()).status).toBe(500);
    expect((await raw(details(98662653))).status).toBe(200);
    await sandbox.control("POST", "faults", { endpoint: "*", fault: "503" });
    expect((await raw()).status).toBe(500);
    expect((await raw(details(98662653))).status).toBe(503);
  });

  it("by time", async () => {
    await set("500", { forMs: 100 });
    expect((await raw()).status).toBe(500);
    await expect.poll(async () => (await raw()).status).toBe(200);
  });

  it("by rate, with the same calls in every run", async () => {
    const run = async () => {
      await set("500", { rate: 0.5 });
      const statuses: number[] = [];
      for (let call = 0; call < 40; call += 1) statuses.push((await raw()).status);
      return statuses;
    };
    const first = await run();
    const failed = first.filter((status) => status === 500).length;
    expect(failed).toBeGreaterThan(10);
    expect(failed).toBeLessThan(30);
    expect(await run()).toEqual(first);
    await set("500", { rate: 0 });
    expect((await raw()).status).toBe(200);
  });

  it("answers every name of the table without an error of its own", async () => {
    expect(faultNames).toHaveLength(28);
    const never = ["black-hole", "drip", "slow"];
    for (const fault of faultNames.filter((name) => !never.includes(name))) {
      await set(fault);
      await raw().catch((error: Error) =>
        expect(["refuse", "reset"], `${fault}: ${error.message}`).toContain(fault),
      );
      await sandbox.control("DELETE", "faults");
    }
    expect((await raw()).status).toBe(200);
  });
});

describe("faults of the connection", () => {
  it("refuse closes before any answer", async () => {
    await set("refuse");
    await expect(raw()).rejects.toThrow();
  });

  it("black-hole never answers", async () => {
    await set("black-hole");
    await expect(sandbox.ask(trackers, { signal: AbortSignal.timeout(300) })).rejects.toThrow(/timeout/i);
  });

  it("slow answers rightly, but late", async () => {
    await set("slow", { ms: 150 });
    const before = performance.now();
    expect((await raw()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  it("drip gives the head at once and the body a byte at a time", async () => {
    await set("drip", { ms: 20 });
    const control = new AbortController();
    const answer = await fetch(sandbox.url + trackers, {
      headers: { authorization: basic },
      signal: control.signal,
    });
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(20_000);
    expect(first?.value?.length).toBeLessThan(10);
    control.abort();
  });

  it("reset breaks the body in the middle", async () => {
    await set("reset");
    await expect(raw()).rejects.toThrow();
  });

  it("stale-socket answers once a socket; the next call on it finds it closed", async () => {
    await set("stale-socket");
    const one = new Agent({ connections: 1, pipelining: 1 });
    expect((await raw(trackers, one)).status).toBe(200);
    await expect(raw(trackers, one)).rejects.toThrow();
    expect((await raw(trackers, one)).status).toBe(200);
    await one.close();
  });

  it("redirect names another host and nothing is sent there by itself", async () => {
    let reached = 0;
    const elsewhere = createServer((_, response) => {
      reached += 1;
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    await set("redirect", { location: "http://127.0.0.1:1/elsewhere" });
    const { status, headers } = await raw();
    expect(status).toBe(302);
    expect(headers.location).toBe("http://127.0.0.1:1/elsewhere");
    expect(reached).toBe(0);
    elsewhere.close();
  });
});

describe("faults of the status", () => {
  it("429 with and without Retry-After, 500, 503", async () => {
    await set("429");
    expect(await raw()).toMatchObject({ status: 429, text: "" });
    expect((await raw()).headers).not.toHaveProperty("retry-after");
    await set("429-retry-after");
    expect((await raw()).headers).toHaveProperty("retry-after", "2");
    await set("429-retry-after", { retryAfter: "Wed, 21 Oct 2015 07:28:00 GMT" });
    expect((await raw()).headers).toHaveProperty("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT");
    await set("503");
    expect(JSON.parse((await raw()).text)).toMatchObject({ errors: [{ code: 4001 }] });
  });

  it("flap begins bad", async () => {
    await set("flap");
    expect((await raw()).status).toBe(503);
  });
});

describe("faults of the body", () => {
  it("malformed, empty and html are no JSON with status 200", async () => {
    for (const fault of ["malformed", "empty", "html"]) {
      await set(fault);
      const { status, text } = await raw();
      expect(status).toBe(200);
      expect(() => JSON.parse(text), fault).toThrow();
    }
  });

  it("bom is the answer behind a byte-order mark", async () => {
    await set("bom");
    const { bytes } = await raw();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(JSON.parse(bytes.subarray(3).toString("utf8")).data).toHaveLength(97);
  });

  it("huge is 10⁶ items in more than 24 MB of valid JSON", async () => {
    await set("huge");
    const { bytes, text } = await raw();
    expect(bytes.length).toBeGreaterThan(24_000_000);
    const body = JSON.parse(text);
    expect(body.padding.length).toBeGreaterThan(1_000_000);
    expect(body.data).toHaveLength(97);
  });

  it("deep nests 10⁵ levels", async () => {
    await set("deep");
    const { text } = await raw();
    expect(text.match(/\[/g)?.length).toBeGreaterThanOrEqual(50_000);
    expect(text.match(/\{"a":/g)?.length).toBe(50_000);
    expect(text).toContain('"data":[');
  });

  it("gzip-bomb is small on the wire and 64 MB when unfolded", async () => {
    await set("gzip-bomb");
    const { bytes, headers } = await raw();
    expect(headers["content-encoding"]).toBe("gzip");
    expect(bytes.length).toBeLessThan(200_000);
    const { gunzipSync } = await import("node:zlib");
    expect(gunzipSync(bytes).length).toBeGreaterThan(64_000_000);
  });

  it("brotli comes though nobody asked for it", async () => {
    await set("brotli");
    const { bytes, headers } = await raw();
    expect(headers["content-encoding"]).toBe("br");
    expect(JSON.parse(brotliDecompressSync(bytes).toString("utf8")).data).toHaveLength(97);
  });

  it("proto carries __proto__ and double keys in every object", async () => {
    await set("proto");
    const { text } = await raw();
    expect(text.match(/"__proto__"/g)?.length).toBeGreaterThan(97);
    expect(text).toContain('"data":"first of two","data":[');
    expect(JSON.parse(text).data).toHaveLength(97);
  });
});

describe("faults inside a good status", () => {
  it("errors-200 keeps the envelope of its call", async () => {
    await set("errors-200");
    expect(JSON.parse((await raw()).text)).toMatchObject({ pagination: {}, errors: [{ code: 1099 }] });
    await sandbox.control("POST", "faults", { endpoint: "targets", fault: "errors-200", code: 4711 });
    expect(JSON.parse((await raw("/v3/users/566881933/targetGroups")).text)).toMatchObject({
      data: null,
      errors: [{ code: 4711 }],
    });
  });

  it("warnings-200 lacks the part that its warning names", async () => {
    const path = details(566881933, "&embed=mlp,subscriptions");
    await sandbox.control("POST", "faults", { endpoint: "customer", fault: "warnings-200" });
    const body = JSON.parse((await raw(path)).text);
    expect(body.warnings).toMatchObject([{ code: 91001 }]);
    expect(body).not.toHaveProperty("loyaltyProgramDetails");
    expect(body).toHaveProperty("subscriptionInfo");
    await sandbox.control("POST", "faults", { endpoint: "customer", fault: "warnings-200", code: 91002 });
    const second = JSON.parse((await raw(path)).text);
    expect(second).toHaveProperty("loyaltyProgramDetails");
    expect(second).not.toHaveProperty("subscriptionInfo");
  });

  it("merged is a warning at customer details and an error elsewhere", async () => {
    await sandbox.control("POST", "faults", { endpoint: "*", fault: "merged" });
    expect(JSON.parse((await raw(details(566881933))).text)).toMatchObject({
      id: 566881933,
      warnings: [{ code: 8069 }],
    });
    expect(JSON.parse((await raw()).text)).toMatchObject({ errors: [{ code: 8069 }] });
  });

  it("drift renames core fields; a variant changes one thing at a time", async () => {
    await set("drift");
    const body = JSON.parse((await raw()).text);
    expect(body).not.toHaveProperty("data");
    expect(body.items[0]).toMatchObject({ type: "BRAND_NEW_VALUE", value: { amount: 0 } });
    const seen = new Set<string>();
    for (let variant = 0; variant < 40; variant += 1) {
      await set("drift", { variant });
      seen.add((await raw()).text);
    }
    expect(seen.size).toBeGreaterThan(35);
  });

  it("nonsense keeps ids and types, and spoils figures and dates", async () => {
    await set("nonsense");
    const { data } = JSON.parse((await raw()).text);
    expect(data[0]).toMatchObject({ id: 9737, conditionId: 479, type: "BILL_AMOUNT" });
    expect(JSON.stringify(data)).toMatch(/1000000000000000000/);
    expect(JSON.stringify(data)).toContain("9999-");
    expect(data.some((row: { value: number }) => row.value < 0)).toBe(true);
  });
});
