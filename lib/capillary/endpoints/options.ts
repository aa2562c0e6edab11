/** What every endpoint function takes beside its parameters. */
export type ReadOptions = { signal?: AbortSignal | undefined };
