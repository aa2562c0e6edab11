import "server-only";
import type { CapillaryConfig } from "@/lib/capillary/config";
import type { Outcome } from "@/lib/capillary/outcome";

export type TokenFailure = Extract<Outcome<never>, { kind: "unavailable" | "limited" }>;
/** `lifeMs` counts from the moment the request left, so that it can only be too short. */
export type TokenAnswer =
  | { kind: "token"; value: string; lifeMs: number }
  | { kind: "failed"; why: TokenFailure };
export type TokenNotice = (outcome: "renewed" | "failed" | "held", reason: string | null) => void;
export type TokenClock = { monotonicMs: () => number; random: () => number };

export type TokenKeeper = {
  /** A token that is still good, or why there is none. */
  current(): Promise<{ kind: "token"; value: string } | { kind: "failed"; why: TokenFailure }>;
  /** Capillary answered 401 to this token. True when asking again may give another one. */
  refused(value: string): boolean;
};

type Held = { value: string; bornAt: number; renewAt: number; endsAt: number };

/** A token refused this soon was never good: asking at once for the next would only repeat it. */
const youngMs = 5000;
const minuteMs = 60_000;
const longestPauseMs = 8000;

const noToken: TokenFailure = { kind: "unavailable", reason: "credentials", code: null, retryable: true };

/**
 * Keeps one OAuth token for all callers: renewed once however many ask, about 30 s before its end and
 * off the callers' way; used to its end when renewal fails. Life is counted on a monotonic clock from
 * `ttlSeconds`, so a wrong wall clock changes nothing. Failures are tried again after 1, 2, 4, 8 s and
 * never more than `triesPerMinute`.
 * https://docs.capillarytech.com/reference/oauth
 */
export function createTokenKeeper(
  fetchToken: () => Promise<TokenAnswer>,
  rules: CapillaryConfig["token"],
  clock: TokenClock,
  notice: TokenNotice,
): TokenKeeper {
  return new Keeper(fetchToken, rules, clock, notice);
}

class Keeper implements TokenKeeper {
  private token: Held | null = null;
  private pending: Promise<void> | null = null;
  private heldUntil = Number.NEGATIVE_INFINITY;
  private misses = 0;
  private youngRefusals = 0;
  private tries: number[] = [];
  private lastFailure: TokenFailure = noToken;

  constructor(
    private readonly fetchToken: () => Promise<TokenAnswer>,
    private readonly rules: CapillaryConfig["token"],
    private readonly clock: TokenClock,
    private readonly notice: TokenNotice,
  ) {}

  async current(): ReturnType<TokenKeeper["current"]> {
    const held = this.good();
    if (held) {
      // Nobody waits for a renewal while the old token works.
      if (this.clock.monotonicMs() < held.renewAt) this.forgive(held);
      else this.renewOnce().catch(() => {});
      return { kind: "token", value: held.value };
    }
    await this.renewOnce();
    const renewed = this.good();
    return renewed ? { kind: "token", value: renewed.value } : { kind: "failed", why: this.lastFailure };
  }

  refused(value: string): boolean {
    const at = this.clock.monotonicMs();
    if (this.token?.value === value) {
      // The first one may have been revoked in this very moment; two in a row are the key's fault.
      if (at - this.token.bornAt < youngMs && this.youngRefusals++ > 0) this.hold(at, 0);
      this.token = null;
      this.lastFailure = noToken;
    }
    return this.good() !== null || this.pending !== null || this.mayTry(at);
  }

  private good(): Held | null {
    return this.token && this.clock.monotonicMs() < this.token.endsAt ? this.token : null;
  }

  /** A token that has worked for a while clears what went before it. */
  private forgive(held: Held): void {
    if (this.clock.monotonicMs() - held.bornAt < youngMs) return;
    this.misses = 0;
    this.youngRefusals = 0;
  }

  private hold(at: number, leastMs: number): void {
    const pauseMs = Math.min(longestPauseMs, 1000 * 2 ** this.misses);
    this.misses++;
    this.heldUntil = Math.max(this.heldUntil, at + Math.max(pauseMs, leastMs));
  }

  private mayTry(at: number): boolean {
    this.tries = this.tries.filter((tried) => tried > at - minuteMs);
    return at >= this.heldUntil && this.tries.length < this.rules.triesPerMinute;
  }

  private renewOnce(): Promise<void> {
    if (this.pending) return this.pending;
    if (!this.mayTry(this.clock.monotonicMs())) {
      this.notice("held", null);
      return Promise.resolve();
    }
    this.pending = this.renew().finally(() => {
      this.pending = null;
    });
    return this.pending;
  }

  private async renew(): Promise<void> {
    const askedAt = this.clock.monotonicMs();
    this.tries.push(askedAt);
    const answer = await this.fetchToken();
    const at = this.clock.monotonicMs();
    if (answer.kind === "failed") {
      const { why } = answer;
      this.lastFailure = why;
      this.hold(at, why.kind === "limited" ? (why.retryAfterMs ?? 0) : 0);
      this.notice("failed", why.kind === "limited" ? "limited" : why.reason);
      return;
    }
    // A short-lived token keeps two thirds of its life.
    const { earlyMs, jitterMs } = this.rules;
    const early = Math.min(earlyMs + this.clock.random() * jitterMs, answer.lifeMs / 3);
    const endsAt = askedAt + answer.lifeMs;
    this.token = { value: answer.value, bornAt: at, renewAt: endsAt - early, endsAt };
    this.notice("renewed", null);
  }
}
