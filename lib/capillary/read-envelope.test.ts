import { expect, test } from "vitest";
import type { ClientEvent } from "@/lib/capillary/calls";
import { codesByMeaning, meaningOf, missingPartCodes } from "@/lib/capillary/failure";
import type { Outcome } from "@/lib/capillary/outcome";
import { type EnvelopeRules, readEnvelope } from "@/lib/capillary/read-envelope";
import { fakeClient } from "@/lib/capillary/test-client";

const receivedAt = "2026-11-21T10:42:00.000Z";

function read(value: unknown, rules: Partial<EnvelopeRules> = {}) {
  const events: ClientEvent[] = [];
  const client = fakeClient(
    async () => ({ kind: "erased" }),
    (event) => events.push(event),
  );
  const answer: Outcome<unknown> = { kind: "ok", value, receivedAt };
  return {
    outcome: readEnvelope(client, answer, { endpoint: "customer", wrapper: "bare", ...rules }),
    events,
  };
}

const unavailable = (reason: string, code: number | null, retryable: boolean) => ({
  kind: "unavailable",
  reason,
  code,
  retryable,
});

// https://docs.capillarytech.com/reference/errors-and-warnings and the pages of each call: every code
// named there, with what a member's screen must make of it.
test.each([
  ["not-found", [816, 8015, 8065, 310011, 11012], (code: number) => ({ kind: "not-found", code })],
  ["erased", [8109, 8026], () => ({ kind: "erased" })],
  ["merged", [8069], () => ({ kind: "merged", survivor: null })],
  ["not-enrolled", [1218, 8089, 9003, 310126], (code: number) => ({ kind: "not-enrolled", code })],
  ["limited", [429], () => ({ kind: "limited", retryAfterMs: null })],
  [
    "rejected",
    [
      8003, 8011, 8012, 8013, 8045, 8130, 885, 1060, 1212, 1213, 1214, 1215, 1216, 1217, 1620, 1632, 1645,
      1647, 1656, 600, 601, 602, 603, 604, 605, 876, 9001, 310017, 310018, 310019, 310119, 310130, 310145,
      310149, 310192, 310193, 310194, 310195, 310196,
    ],
    (code: number) => ({ kind: "rejected", code }),
  ],
  ["forbidden", [618, 4000], (code: number) => unavailable("forbidden", code, false)],
  [
    "a part that failed",
    [8062, 8063, 91001, 91002, 91004, 91013, 91014],
    (code: number) => unavailable("missing-part", code, true),
  ],
  [
    "theirs, worth another try",
    [500, 606, 874, 875, 1099, 4001],
    (code: number) => unavailable("upstream", code, true),
  ],
])("errors inside HTTP 200: %s", (_name, codes, expected) => {
  for (const code of codes) {
    const shapes = [code, String(code)].map((each) => ({
      status: false,
      code: each,
      message: "words of theirs",
    }));
    for (const entry of shapes)
      for (const body of [
        { errors: [entry], warnings: [] },
        { data: null, errors: [entry], warnings: null },
        { pagination: {}, data: [], errors: [entry] },
        { entity: null, errors: [entry], success: false },
      ])
        expect(read(body).outcome, String(code)).toEqual(expected(code));
  }
});

test.each([8050, 8107, 91009, 91010, 91011, 91012])("warning %d leaves the answer whole", (code) => {
  const body = { id: 1, warnings: [{ status: true, code, message: "" }] };
  const { outcome, events } = read(body);
  expect(outcome).toEqual({ kind: "ok", value: { content: body, warnings: [code] }, receivedAt });
  expect(events).toEqual([]);
});

test("a warning that a part is missing makes the answer unavailable, unless the reader deals with parts", () => {
  for (const code of missingPartCodes) {
    const body = { id: 1, warnings: [{ code }] };
    expect(read(body).outcome).toEqual(unavailable("missing-part", code, true));
    expect(read(body, { handles: missingPartCodes }).outcome).toMatchObject({
      kind: "ok",
      value: { warnings: [code] },
    });
  }
});

test("8069 as a warning in a 200 body is a merged member, handed on to a reader that looks for the survivor", () => {
  const body = { id: 7, warnings: [{ status: false, code: 8069, message: "Merged customer found" }] };
  expect(read(body).outcome).toEqual({ kind: "merged", survivor: null });
  expect(read(body, { handles: [8069] }).outcome).toMatchObject({ kind: "ok", value: { warnings: [8069] } });
});

test("a code nobody documents is unavailable and counted, as error and as warning", () => {
  const error = read({ errors: [{ code: 77_777 }] });
  expect(error.outcome).toEqual(unavailable("upstream", 77_777, false));
  expect(error.events).toEqual([
    { type: "unknown-code", endpoint: "customer", where: "error", code: 77_777 },
  ]);
  const warning = read({ id: 1, warnings: [{ code: "91099" }] });
  expect(warning.outcome).toEqual(unavailable("upstream", 91_099, false));
  expect(warning.events).toEqual([
    { type: "unknown-code", endpoint: "customer", where: "warning", code: 91_099 },
  ]);
});

test("a known code beside an unknown one decides, and the unknown one is still counted", () => {
  const { outcome, events } = read({ errors: [{ code: 77_777 }, { code: 8015 }] });
  expect(outcome).toEqual({ kind: "not-found", code: 8015 });
  expect(events).toHaveLength(1);
});

test("a v3 warning that has only words is counted and lets the answer through", () => {
  const { outcome, events } = read(
    { data: [1], errors: null, warnings: [{ message: "words" }] },
    { wrapper: "data" },
  );
  expect(outcome).toEqual({ kind: "ok", value: { content: [1], warnings: [] }, receivedAt });
  expect(events).toEqual([{ type: "unknown-code", endpoint: "customer", where: "warning", code: null }]);
});

test.each([
  ["an error without a code", { data: 1, errors: [{ code: null, message: "Failed" }] }],
  ["an error that is a text", { data: 1, errors: ["Failed"] }],
  ["errors that are no list", { data: 1, errors: { code: "?" } }],
  ["success: false", { data: 1, success: false }],
  ["a rewards status", { data: 1, status: { success: false, code: null, message: "no" } }],
  ["a v1.1 status", { response: { status: { success: "false", message: "no" } } }],
])("%s is a failure", (_name, body) => {
  expect(read(body, { wrapper: "data" }).outcome).toEqual(unavailable("upstream", null, false));
});

test("a v1.1 status says its code", () => {
  const body = {
    response: { status: { success: "false", code: "500", message: "All requests have failed" } },
  };
  expect(read(body).outcome).toEqual(unavailable("upstream", 500, true));
});

test.each([undefined, null, "", [], {}])("errors %j are none", (errors) => {
  expect(read({ entity: false, errors, warnings: errors }, { wrapper: "entity" }).outcome).toEqual({
    kind: "ok",
    value: { content: false, warnings: [] },
    receivedAt,
  });
});

test.each([[null], ["text"], [1], [[]]])(
  "a body that is %j is a bad answer and counted by shape alone",
  (body) => {
    const { outcome, events } = read(body);
    expect(outcome).toEqual(unavailable("bad-answer", null, false));
    expect(events).toEqual([
      { type: "drift", endpoint: "customer", shape: expect.stringMatching(/^customer:envelope:\w+$/) },
    ]);
  },
);

test("content that is not where it should be is a bad answer", () => {
  expect(read({ items: [] }, { wrapper: "data" }).outcome).toEqual(unavailable("bad-answer", null, false));
});

test("a million entries in errors cost no time", () => {
  const errors = Array.from({ length: 200_000 }, () => ({ code: 8015 }));
  const startedAt = performance.now();
  expect(read({ errors }).outcome).toEqual({ kind: "not-found", code: 8015 });
  expect(performance.now() - startedAt).toBeLessThan(50);
});

test("no code has two meanings", () => {
  const all = Object.values(codesByMeaning).flat();
  expect(new Set(all).size).toBe(all.length);
  for (const code of all) expect(meaningOf(code)).not.toBeNull();
});
