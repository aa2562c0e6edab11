import { plain } from "@/lib/sandbox/control/spelling";

export type Message = { to: string; code: string; at: string };

const most = 20_000;

/** What would have gone out by SMS and e-mail. */
export class Outbox {
  #messages: Message[] = [];

  add(to: string, code: string): void {
    this.#messages.push({ to, code, at: new Date().toISOString() });
    if (this.#messages.length > most) this.#messages = this.#messages.slice(-most / 2);
  }

  /** Newest first; all, or those to any of these addresses. */
  list(addresses: readonly string[] | null): Message[] {
    const wanted = addresses ? new Set(addresses.map(plain)) : null;
    return this.#messages.filter(({ to }) => !wanted || wanted.has(plain(to))).toReversed();
  }
}
