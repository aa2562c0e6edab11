import { randomInt } from "node:crypto";
import type { Outbox } from "@/lib/sandbox/control/outbox";
import type { Settings } from "@/lib/sandbox/settings";

type Live = { code: string; action: string; endsAt: number; triesLeft: number };
type Rules = Pick<Settings, "otpTtlSeconds" | "otpTries" | "otpDailyLimit">;

const dayMs = 86_400_000;

/**
 * Codes sent and awaited, by address. Six digits, single use, a new code kills the old one.
 * docs.capillarytech.com/reference/generate-otp
 */
export class OneTimeCodes {
  readonly #outbox: Outbox;
  readonly #live = new Map<string, Live>();
  readonly #sent = new Map<string, number[]>();
  #lastId = 0;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** Sends a code; null when the day's limit of this address is reached. */
  send(address: string, action: string, rules: Rules): { createdId: number } | null {
    const now = Date.now();
    const recent = (this.#sent.get(address) ?? []).filter((at) => at > now - dayMs);
    if (recent.length >= rules.otpDailyLimit) return null;
    this.#sent.set(address, [...recent, now]);
    const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
    this.#live.set(address, {
      code,
      action,
      endsAt: performance.now() + rules.otpTtlSeconds * 1000,
      triesLeft: rules.otpTries,
    });
    this.#outbox.add(address, code);
    this.#lastId += 1;
    return { createdId: this.#lastId };
  }

  /** True once, for the newest code, in time and with its own action; a wrong one costs a try. */
  accept(address: string, action: string, code: string): boolean {
    const live = this.#live.get(address);
    if (!live || live.endsAt <= performance.now() || live.triesLeft <= 0) return false;
    if (live.code === code && live.action === action) {
      this.#live.delete(address);
      return true;
    }
    this.#live.set(address, { ...live, triesLeft: live.triesLeft - 1 });
    return false;
  }
}
