/**
 * Tables of lib/auth. Session ids and browser bindings are kept as SHA-256, people's numbers as keyed
 * hashes or sealed, so that a copy of this table opens nothing and names nobody. Times are epoch ms.
 */
export const auth: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    person TEXT NOT NULL,
    details TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    idle_ms BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    locked_at BIGINT,
    pin TEXT,
    pin_tries BIGINT NOT NULL DEFAULT 0
  )`,
  "CREATE INDEX IF NOT EXISTS sessions_person ON sessions (role, person)",
  "CREATE INDEX IF NOT EXISTS sessions_ends_at ON sessions (ends_at)",
  `CREATE TABLE IF NOT EXISTS sign_in_codes (
    id TEXT PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    request_key TEXT NOT NULL,
    identifier_key TEXT NOT NULL,
    sealed TEXT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
  )`,
  "CREATE INDEX IF NOT EXISTS sign_in_codes_browser ON sign_in_codes (browser_hash)",
  "CREATE INDEX IF NOT EXISTS sign_in_codes_identifier ON sign_in_codes (identifier_key)",
  "CREATE INDEX IF NOT EXISTS sign_in_codes_ends_at ON sign_in_codes (ends_at)",
  `CREATE TABLE IF NOT EXISTS limits (
    id TEXT PRIMARY KEY,
    hits TEXT NOT NULL,
    count BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
  )`,
  "CREATE INDEX IF NOT EXISTS limits_ends_at ON limits (ends_at)",
  // Two instances asked at the same moment must not leave two living codes: the second insert clashes and
  // goes again. Codes live for minutes, so that none need be carried over.
  "DELETE FROM sign_in_codes",
  "CREATE UNIQUE INDEX IF NOT EXISTS sign_in_codes_one_place ON sign_in_codes (identifier_key)",
  "CREATE UNIQUE INDEX IF NOT EXISTS sign_in_codes_one_browser ON sign_in_codes (browser_hash)",
  "DROP INDEX IF EXISTS sign_in_codes_identifier",
  "DROP INDEX IF EXISTS sign_in_codes_browser",
];
