import { type ChildProcess, spawn } from "node:child_process";
import { nodeOn } from "@/e2e/support/pin";
import { root } from "@/lib/cli/paths";

/** One kind of request in a mix. */
export type Part = {
  name: string;
  path: string;
  method?: "GET" | "POST";
  /** JSON for a POST; `{n}` becomes a running number of five digits. */
  body?: string;
  /** One set for each person; they take turns. */
  headers: Record<string, string>[];
  /** For each set the name that its answers may hold; any other member's is counted. */
  names?: string[];
  /** How often it comes, beside the others' weights. */
  weight: number;
};

export type MixAsk = {
  address: string;
  parts: Part[];
  ms: number;
  /** Open loop: so many a second, whatever comes back. */
  ratePerSecond?: number;
  /** Closed loop: so many people, each asking again when answered. */
  people?: number;
};

/** Times in milliseconds, from the moment a request was due. */
export type PartSeen = {
  sent: number;
  /** Answered 200 or 201 with a reply that is fresh, or dated and says so. */
  fresh: number;
  dated: number;
  /** Of these, with a section that could not be read. */
  partial: number;
  /** Answers with a member's name in them, and those with a name that is not the asker's. */
  named: number;
  foreign: number;
  /** 503 of our own gate or slots. */
  refused: number;
  /** Times of 503 that say Capillary cannot be reached, and nothing is kept of this member. */
  honestMs: number[];
  /** Anything else, by status; "error" is no answer at all. */
  failed: Record<string, number>;
  /** Good answers within one second. */
  goodWithinSecond: number;
  goodMs: number[];
  refusedMs: number[];
};

export type MixSeen = { ms: number; parts: Record<string, PartSeen> };

export type MixGenerator = { run: (ask: MixAsk) => Promise<MixSeen>; stop: () => void };

/** A child process that makes load as told, one load at a time. @param core to run on alone */
export function startMix(core?: string): MixGenerator {
  const args = ["--import", "tsx", "e2e/bench/kit/mix-child.ts"];
  const [file, rest] = nodeOn(core, args);
  const child: ChildProcess = spawn(file, rest, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  return {
    run: (ask) =>
      new Promise((resolve, reject) => {
        const gone = () => reject(new Error("The load generator ended."));
        child.once("exit", gone);
        child.once("message", (message: { seen?: MixSeen; error?: string }) => {
          child.off("exit", gone);
          if (message.seen) resolve(message.seen);
          else reject(new Error(message.error));
        });
        child.send(ask);
      }),
    stop: () => child.kill("SIGKILL"),
  };
}

/** The sessions of these cookies as those of people who open pages. */
export const asReaders = (cookies: readonly string[]): Part["headers"] =>
  cookies.map((cookie) => ({ cookie, accept: "text/html" }));

export function sum(seen: Readonly<Record<string, PartSeen>>, pick: (part: PartSeen) => number): number {
  return Object.values(seen).reduce((total, part) => total + pick(part), 0);
}
