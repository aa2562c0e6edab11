/**
 * Which browsers may hold kept cards of a member: by the hash of their session's token and the member's keyed
 * hash. Sessions end sooner than what a browser keeps, so this outlives them. Times are epoch ms.
 */
export const keptCards: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS kept_cards (
    token_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    must_go BIGINT NOT NULL DEFAULT 0,
    ends_at BIGINT NOT NULL
  )`,
  "CREATE INDEX IF NOT EXISTS kept_cards_person ON kept_cards (person)",
  "CREATE INDEX IF NOT EXISTS kept_cards_ends_at ON kept_cards (ends_at)",
];
