import type { Calendar } from "@/lib/sandbox/calendar";
import { calendarOf } from "@/lib/sandbox/calendar";
import { CallLog } from "@/lib/sandbox/control/call-log";
import { Outbox } from "@/lib/sandbox/control/outbox";
import { FaultPlan } from "@/lib/sandbox/faults/plan";
import { OneTimeCodes } from "@/lib/sandbox/one-time-codes";
import { type Directory, directoryOf } from "@/lib/sandbox/people/directory";
import { defaultSettings, type Settings } from "@/lib/sandbox/settings";
import { TokenBook } from "@/lib/sandbox/token-book";

/** What the sandbox accepts as proof of a till or an API client. */
export type Credentials = { tillCode: string; tillPassword: string; clientKey: string; clientSecret: string };

export type WorldOptions = {
  credentials: Credentials;
  /** A fixed instant for the people's dates; null: the real time. */
  now: Date | null;
  tokenTtlSeconds: number;
};

/** All state of one sandbox: nothing is kept outside it, and nothing survives the process. */
export class World {
  readonly credentials: Credentials;
  readonly outbox = new Outbox();
  readonly calls = new CallLog();
  readonly faults = new FaultPlan();
  readonly tokens = new TokenBook();
  readonly codes: OneTimeCodes;
  readonly #fixed: Date | null;
  readonly #tokenTtlSeconds: number;
  #settings: Settings;
  #latencyMs = 0;
  #day: { calendar: Calendar; people: Directory } | null = null;

  constructor(options: WorldOptions) {
    this.credentials = options.credentials;
    this.#fixed = options.now;
    this.#tokenTtlSeconds = options.tokenTtlSeconds;
    this.#settings = { ...defaultSettings, tokenTtlSeconds: options.tokenTtlSeconds };
    this.codes = new OneTimeCodes(this.outbox);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** The settings as at start. */
  resetSettings(): void {
    this.#settings = { ...defaultSettings, tokenTtlSeconds: this.#tokenTtlSeconds };
  }

  changeSettings(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
  }

  get latencyMs(): number {
    return this.#latencyMs;
  }

  set latencyMs(ms: number) {
    this.#latencyMs = ms;
  }

  now(): Date {
    return this.#fixed ?? new Date();
  }

  /** Today's calendar and people: made once a day, because their dates are relative to it. */
  get day(): { calendar: Calendar; people: Directory } {
    const calendar = calendarOf(this.now());
    if (this.#day?.calendar.today !== calendar.today) this.#day = { calendar, people: directoryOf(calendar) };
    return this.#day;
  }

  get people(): Directory {
    return this.day.people;
  }
}
