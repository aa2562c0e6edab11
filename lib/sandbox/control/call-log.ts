export type LoggedCall = {
  method: string;
  /** Path template, `/v2/customers/{id}`; the path itself where no template fits. */
  path: string;
  at: string;
  endpoint: string | null;
  query: Readonly<Record<string, string>>;
  /** Names of the request's headers, to show that nothing of a browser travels upstream. */
  headers: readonly string[];
};

const most = 100_000;

/** Every call that reached the Capillary side, oldest first. Control calls are not in it. */
export class CallLog {
  #calls: LoggedCall[] = [];

  add(call: LoggedCall): void {
    this.#calls.push(call);
    if (this.#calls.length > most) this.#calls = this.#calls.slice(-most / 2);
  }

  list(): readonly LoggedCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls = [];
  }
}
