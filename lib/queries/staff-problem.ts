/** An error answer as the till shows it. `title` is a finished sentence in the language of the screen. */
export type StaffProblem = {
  /** 0: the server could not be reached. */
  status: number;
  code: string;
  title: string | null;
  /** Kinds to choose from. */
  choices: string[];
  rule: string | null;
};

export type Answer<T> = { ok: true; data: T } | { ok: false; problem: StaffProblem };

/** Reads a problem answer (RFC 9457); anything else keeps its status and says nothing. */
export function problemOf(response: Pick<Response, "status">, body: unknown): StaffProblem {
  const read = (name: string): unknown =>
    typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  const text = (name: string): string | null => {
    const value = read(name);
    return typeof value === "string" ? value : null;
  };
  const choices = read("choices");
  return {
    status: response.status,
    code: text("code") ?? "unknown",
    title: text("title"),
    choices: Array.isArray(choices) ? choices.filter((choice) => typeof choice === "string") : [],
    rule: text("rule"),
  };
}
