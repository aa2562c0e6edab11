/**
 * Tables of lib/staff. No plain personal data of a customer is in them: look-ups are sealed
 * (lib/staff/sealed.ts), identifiers and customers of the trail are keyed hashes (lib/store/staff-keys.ts).
 */
export const staff: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS staff_lookups (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    body TEXT NOT NULL,
    grade TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
  )`,
  "CREATE INDEX IF NOT EXISTS staff_lookups_session ON staff_lookups (session_id, created_at)",
  "CREATE INDEX IF NOT EXISTS staff_lookups_created ON staff_lookups (created_at)",
  // One live code a customer: a new one replaces the old, a used or worn-out one opens nothing.
  `CREATE TABLE IF NOT EXISTS staff_screen_codes (
    customer_key TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
  )`,
  // `seq` is the primary key, so that of two instances writing the same number one is refused and tries again.
  `CREATE TABLE IF NOT EXISTS staff_trail (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    event TEXT NOT NULL,
    result TEXT NOT NULL,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    role TEXT NOT NULL,
    store_code TEXT NOT NULL,
    store_name TEXT NOT NULL,
    device TEXT NOT NULL,
    kind TEXT,
    identifier_key TEXT,
    customer_key TEXT,
    grade TEXT,
    reason TEXT,
    key_id TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
  )`,
  "CREATE INDEX IF NOT EXISTS staff_trail_at ON staff_trail (at)",
  "CREATE INDEX IF NOT EXISTS staff_trail_customer ON staff_trail (customer_key, seq)",
  "CREATE INDEX IF NOT EXISTS staff_trail_store ON staff_trail (store_code, seq)",
  // Where the chain stands (head) and where it begins after retention took the oldest records away (base).
  `CREATE TABLE IF NOT EXISTS staff_trail_ends (
    name TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    seal TEXT NOT NULL
  )`,
  "INSERT INTO staff_trail_ends (name, seq, hash, seal) VALUES ('head', 0, '', '') ON CONFLICT (name) DO NOTHING",
  "INSERT INTO staff_trail_ends (name, seq, hash, seal) VALUES ('base', 0, '', '') ON CONFLICT (name) DO NOTHING",
];
