/**
 * Tables of lib/member: last good values, encrypted. `id` and `owner` are keyed hashes, so neither a
 * customer id nor an endpoint can be read from the table; `body` is sealed by lib/member/cache/vault.ts.
 */
export const lastGood: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS last_good (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    body TEXT NOT NULL,
    as_of BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
  )`,
  "CREATE INDEX IF NOT EXISTS last_good_owner ON last_good (owner)",
  "CREATE INDEX IF NOT EXISTS last_good_ends_at ON last_good (ends_at)",
];
