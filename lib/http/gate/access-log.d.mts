import type { Entry } from "./gate.d.mts";

export function createAccessLog(
  level: string | undefined,
  write: (line: string) => void,
): (entry: Entry) => void;
