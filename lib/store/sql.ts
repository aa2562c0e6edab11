/** The little SQL that both engines share: text, 64-bit integers within 2^53, null. Times are epoch milliseconds. */
export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;
export type Statement = { text: string; args?: readonly SqlValue[] };

/**
 * One database. `?` marks a parameter in both dialects (the PostgreSQL driver numbers them).
 * libSQL's file driver is synchronous and has no interactive transactions here: a rule that must be
 * atomic is one statement with RETURNING, or a `batch`.
 * @throws StoreError when the engine cannot be reached or refuses the statement
 */
export interface Sql {
  readonly dialect: "libsql" | "postgres";
  run(text: string, args?: readonly SqlValue[]): Promise<Row[]>;
  /** All or nothing, in order. */
  batch(statements: readonly Statement[]): Promise<Row[][]>;
  close(): Promise<void>;
}

/** The store could not be reached or refused; `conflict` marks a unique-key clash that the caller may retry. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /**
   * By name: Next gives every route entry its own copy of this class, while the store that throws is one for
   * the process, so an error from it is an instance of another copy.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "StoreError";
  }
  constructor(
    message: string,
    readonly conflict: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a driver gave for one column. @throws StoreError for a type that no table of ours has */
export function sqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new StoreError(`The store holds a value of type ${typeof value}.`, false);
}
