import "server-only";
import { keyedHash } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { observeLimit } from "@/lib/metrics";
import { type Rule, type Taking, take } from "@/lib/store/limits";
import { store } from "@/lib/store/store";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Every limit of Rung. A name is one rule; the key says for whom. `LIMITS=demo` multiplies `max` by 200;
 * limits are never off.
 */
const rules = {
  /** Sending a one-time code, by the digits it goes to. */
  "code-number-30s": { max: 1, windowMs: 30 * second },
  "code-number-10min": { max: 3, windowMs: 10 * minute },
  "code-number-day": { max: 6, windowMs: day },
  /** By the number without its last four digits: pumped numbers lie in ranges. */
  "code-prefix-hour": { max: 20, windowMs: hour },
  /** By address block (IPv4 /24, IPv6 /56). */
  "code-address-10min": { max: 15, windowMs: 10 * minute },
  "code-address-day": { max: 60, windowMs: day },
  "code-home-country-hour": { max: 3_000, windowMs: hour },
  "code-other-country-hour": { max: 60, windowMs: hour },
  /** The programme as a whole. */
  "code-programme-hour": { max: 5_000, windowMs: hour },
  /** Tries at a code, by the digits it went to and by address block. */
  "guess-identifier-day": { max: 10, windowMs: day },
  "guess-address-10min": { max: 60, windowMs: 10 * minute },
  /** Staff passwords, by e-mail and by address block. */
  "password-person-15min": { max: 10, windowMs: 15 * minute },
  "password-address-15min": { max: 60, windowMs: 15 * minute },
  /** Staff look-ups, by person. A shift is at most 12 hours. */
  "lookup-person-hour": { max: 30, windowMs: hour },
  "lookup-person-shift": { max: 150, windowMs: 12 * hour },
  /** One-time codes asked for at the till, by person. */
  "lookup-code-person-hour": { max: 20, windowMs: hour },
  /** Tries at an on-screen or one-time code at the till, by look-up. */
  "raise-lookup": { max: 5, windowMs: hour },
  "reveal-person-hour": { max: 30, windowMs: hour },
  "show-code-member-10min": { max: 30, windowMs: 10 * minute },
  "export-member-day": { max: 10, windowMs: day },
  "csp-report-address-10min": { max: 60, windowMs: 10 * minute },
} as const satisfies Record<string, Rule>;

export type LimitName = keyof typeof rules;

/**
 * Takes one from a limit, atomically and for all instances together.
 * @param key for whom; kept as a keyed hash
 * @param at epoch milliseconds
 * @throws StoreError when the store is down: refuse then
 */
export async function takeLimit(name: LimitName, key: string, at: number = Date.now()): Promise<Taking> {
  try {
    const taking = await take(store(), `${name}:${keyedHash("limit", key)}`, ruleOf(name), at);
    observeLimit(name, taking.taken ? "allowed" : "refused");
    return taking;
  } catch (error) {
    observeLimit(name, "failed");
    throw error;
  }
}

/** The rule as this server applies it. */
export function ruleOf(name: LimitName): Rule {
  const { max, windowMs } = rules[name];
  return { max: env().LIMITS === "demo" ? max * 200 : max, windowMs };
}

/** Takes one of each in order and stops at the first refusal. */
export async function takeLimits(
  wanted: readonly (readonly [LimitName, string])[],
  at: number = Date.now(),
): Promise<Taking & { refusedBy?: LimitName }> {
  for (const [name, key] of wanted) {
    const taking = await takeLimit(name, key, at);
    if (!taking.taken) return { ...taking, refusedBy: name };
  }
  return { taken: true };
}
