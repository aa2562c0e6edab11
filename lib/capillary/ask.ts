import "server-only";
import type { CallOptions } from "@/lib/capillary/calls";
import { type Classified, classify } from "@/lib/capillary/classify";
import type { CapillaryConfig } from "@/lib/capillary/config";
import type { Credentials } from "@/lib/capillary/credentials";
import { type Deadlines, pause, startDeadlines, untilAborted } from "@/lib/capillary/deadlines";
import type { Observers } from "@/lib/capillary/observers";
import type { Outcome } from "@/lib/capillary/outcome";
import { reportAttempt } from "@/lib/capillary/report";
import { createRetryBudget } from "@/lib/capillary/retry-budget";
import type { Sockets } from "@/lib/capillary/sockets";
import { type Exchange, exchange } from "@/lib/capillary/transport";

export type Question = CallOptions & { method: "GET" | "POST"; path: string; body: string | null };
type Headers = Readonly<Record<string, string>>;
type Tried = { done: Exchange; judged: Classified };

/**
 * Asks one question with at most two tries beside a renewed token: a second try follows a missing or
 * lost connection or a failure of theirs, for reads only and within the shared budget. Nothing follows
 * a slow head, a drip, a 429 or a refusal. A kept socket that the far side had already closed is no
 * failure of theirs, so it is tried again outside the budget.
 */
export function createAsker(
  config: CapillaryConfig,
  sockets: Sockets,
  credentials: Credentials,
  observers: Observers,
): (question: Question) => Promise<Outcome<unknown>> {
  const asker = new Asker(config, sockets, credentials, observers);
  return (question) => asker.ask(question);
}

class Asker {
  private readonly budget;

  constructor(
    private readonly config: CapillaryConfig,
    private readonly sockets: Sockets,
    private readonly credentials: Credentials,
    private readonly observers: Observers,
  ) {
    this.budget = createRetryBudget(config.retry);
  }

  async ask(question: Question): Promise<Outcome<unknown>> {
    this.budget.asked();
    const deadlines = startDeadlines(this.config.deadlines.totalMs, question.signal);
    try {
      return await this.run(question, deadlines);
    } finally {
      deadlines.release();
    }
  }

  private async run(question: Question, deadlines: Deadlines): Promise<Outcome<unknown>> {
    let renewed = false;
    let triedAgain = false;
    for (let number = 1; ; number++) {
      const credential = await untilAborted(this.credentials.headers(), deadlines.signal);
      if (credential === null) return tooLate(deadlines);
      if (credential.kind === "failed") return credential.why;
      const tried = await this.attempt(question, credential.headers, number, deadlines);
      const another = isUnauthorized(tried.done) && this.credentials.refused(credential.headers);
      if (another && !renewed) {
        renewed = true;
      } else if (!triedAgain && this.mayTryAgain(question, tried)) {
        triedAgain = true;
        await pause(Math.random() * this.config.retry.jitterMs, deadlines.signal);
        if (deadlines.ended()) return tried.judged.outcome;
      } else return tried.judged.outcome;
    }
  }

  private async attempt(
    question: Question,
    headers: Headers,
    number: number,
    deadlines: Deadlines,
  ): Promise<Tried> {
    const startedAt = performance.now();
    const sent = {
      method: question.method,
      origin: this.config.origin,
      path: question.path,
      headers: question.body === null ? headers : { ...headers, "content-type": "application/json" },
      body: question.body,
      maxBytes: question.maxBytes ?? this.config.caps.defaultBytes,
      headMs: this.config.deadlines.headMs,
      fresh: number > 1 || question.method === "POST",
    };
    const done = await exchange(this.sockets, sent, deadlines);
    const now = this.config.now();
    const judged = classify(done, now);
    const about = { endpoint: question.endpoint, attempt: number, startedAt, now };
    reportAttempt(this.observers, about, done, judged);
    return { done, judged };
  }

  private mayTryAgain(question: Question, { done, judged }: Tried): boolean {
    if (question.method !== "GET" || !judged.tryAgain) return false;
    return (done.kind === "failed" && done.why === "stale") || this.budget.take();
  }
}

function isUnauthorized(done: Exchange): boolean {
  return done.kind === "answer" && done.status === 401;
}

function tooLate(deadlines: Deadlines): Outcome<never> {
  const retryable = deadlines.ended() !== "caller";
  return { kind: "unavailable", reason: "timeout", code: null, retryable };
}
