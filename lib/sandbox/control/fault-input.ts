import { type FaultDetail, type FaultName, faultNames } from "@/lib/sandbox/faults/names";
import type { Fault } from "@/lib/sandbox/faults/plan";
import { isObject } from "@/lib/sandbox/json";
import { type EndpointName, endpointNames } from "@/lib/sandbox/settings";

const fields = ["endpoint", "fault", "forMs", "rate", "ms", "retryAfter", "location", "code", "variant"];

const isEndpoint = (value: unknown): value is EndpointName | "*" =>
  value === "*" || endpointNames.some((name) => name === value);
const isFault = (value: unknown): value is FaultName => faultNames.some((name) => name === value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function detailOf(body: Readonly<Record<string, unknown>>): FaultDetail | string {
  const { ms, retryAfter, location, code, variant } = body;
  for (const [name, value] of Object.entries({ ms, code, variant }))
    if (value !== undefined && !isCount(value)) return `"${name}" must be a whole number from 0.`;
  for (const [name, value] of Object.entries({ retryAfter, location }))
    if (value !== undefined && typeof value !== "string") return `"${name}" must be a text.`;
  return {
    ...(isCount(ms) ? { ms } : {}),
    ...(typeof retryAfter === "string" ? { retryAfter } : {}),
    ...(typeof location === "string" ? { location } : {}),
    ...(isCount(code) ? { code } : {}),
    ...(isCount(variant) ? { variant } : {}),
  };
}

/** Reads `POST /__sandbox/faults`; a text says what is wrong with it. */
export function readFault(body: unknown): Fault | string {
  if (!isObject(body)) return 'Send JSON: {"endpoint","fault","forMs"?,"rate"?}.';
  const unknown = Object.keys(body).find((name) => !fields.includes(name));
  if (unknown) return `"${unknown}" is no field of a fault; there are ${fields.join(", ")}.`;
  const { endpoint, fault, forMs, rate } = body;
  if (!isEndpoint(endpoint)) return `"endpoint" must be one of ${endpointNames.join(", ")} or *.`;
  if (!isFault(fault)) return `"fault" must be one of ${faultNames.join(", ")}.`;
  if (forMs !== undefined && !(isCount(forMs) && forMs > 0)) return '"forMs" must be a whole number from 1.';
  if (rate !== undefined && !(typeof rate === "number" && rate >= 0 && rate <= 1))
    return '"rate" must be a number from 0 to 1.';
  const detail = detailOf(body);
  if (typeof detail === "string") return detail;
  return {
    endpoint,
    fault,
    forMs: typeof forMs === "number" ? forMs : null,
    rate: typeof rate === "number" ? rate : 1,
    detail,
  };
}
