import type { RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Admission } from "./overload.d.mts";
import type { PackedFiles } from "./packed.d.mts";
import type { PagePolicy } from "./page-policy.d.mts";
import type { Trace, Tracing } from "./trace.d.mts";

export type Entry = {
  requestId: string;
  method: string;
  route: string;
  status: number;
  durationMs: number;
  /** null while traces are switched off. */
  trace: Trace | null;
};
export function createGate(options: {
  hops: number;
  origin: { host: string; protocol: string } | null;
  files: ReadonlySet<string>;
  admission: Admission;
  record: (entry: Entry) => void;
  isDraining: () => boolean;
  isWarm?: () => boolean;
  warmUpMark?: string;
  tracing?: Tracing | null;
  /** The nonce and policy of one page answer; without it pages get the closed policy. */
  newPolicy?: (() => PagePolicy) | null;
  /** Files that are at hand packed; without them Next serves all. */
  packed?: PackedFiles;
}): {
  guard: (
    next: RequestListener,
  ) => (request: Parameters<RequestListener>[0], response: ServerResponse) => void;
  refuseSocket: (socket: Socket, kind?: string) => void;
};
