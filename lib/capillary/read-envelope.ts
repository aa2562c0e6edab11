import type { CapillaryClient, EndpointName } from "@/lib/capillary/calls";
import { meaningOf } from "@/lib/capillary/failure";
import type { Outcome } from "@/lib/capillary/outcome";
import { type Code, isObject, judgeCodes, readCodes, readFailureCodes } from "@/lib/capillary/read-codes";

/** `content` is the body without its wrapper; `warnings` are the codes that came with it. */
export type Envelope = { content: unknown; warnings: readonly number[] };

export type EnvelopeRules = {
  endpoint: EndpointName;
  /** Where the content is: the body itself, or one member of it. */
  wrapper: "bare" | "data" | "entity";
  /**
   * Warning codes the caller deals with itself (8069, 91001 … for customer details): they are handed on
   * in `warnings` instead of failing the call.
   */
  handles?: readonly number[];
};

/**
 * Reads `errors[]` and `warnings[]` of an HTTP 200 answer (v2 object, list and entity, v3, bare);
 * passes any other outcome on. An error code nobody documents makes the answer unavailable, and so does
 * such a warning; both are counted. A warning without a code is counted and let through: v3 sends those
 * beside whole answers.
 * https://docs.capillarytech.com/reference/errors-and-warnings
 */
export function readEnvelope(
  client: CapillaryClient,
  answer: Outcome<unknown>,
  rules: EnvelopeRules,
): Outcome<Envelope> {
  if (answer.kind !== "ok") return answer;
  const body = answer.value;
  const count = (where: "error" | "warning", codes: readonly Code[]) => {
    for (const code of codes) client.notice({ type: "unknown-code", endpoint: rules.endpoint, where, code });
  };
  if (!isObject(body)) return badAnswer(client, rules, typeNameOf(body));
  const errors = judgeCodes(readFailureCodes(body));
  count("error", errors.unknown);
  if (errors.outcome) return errors.outcome;

  const warnings = readCodes(body.warnings);
  const numbered = warnings.filter((code) => code !== null);
  const unhandled = numbered.filter((code) => !rules.handles?.includes(code) && meaningOf(code) !== "fine");
  const verdict = judgeCodes(unhandled);
  count("warning", [...verdict.unknown, ...warnings.filter((code) => code === null)]);
  if (verdict.outcome) return verdict.outcome;

  const content = rules.wrapper === "bare" ? body : body[rules.wrapper];
  if (content === undefined || content === null) return badAnswer(client, rules, `${rules.wrapper}-missing`);
  return { kind: "ok", value: { content, warnings: numbered }, receivedAt: answer.receivedAt };
}

function badAnswer(client: CapillaryClient, rules: EnvelopeRules, saw: string): Outcome<never> {
  client.notice({ type: "drift", endpoint: rules.endpoint, shape: `${rules.endpoint}:envelope:${saw}` });
  return { kind: "unavailable", reason: "bad-answer", code: null, retryable: false };
}

function typeNameOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
