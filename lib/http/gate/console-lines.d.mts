export function errorsAsLines(target: Pick<Console, "error" | "warn">, write: (line: string) => void): void;
