import "server-only";
import { createHash } from "node:crypto";
import { auth } from "@/lib/store/migrations/001-auth";
import { lastGood } from "@/lib/store/migrations/002-last-good";
import { staff } from "@/lib/store/migrations/003-staff";
import { keptCards } from "@/lib/store/migrations/004-kept-cards";
import { type Sql, StoreError } from "@/lib/store/sql";

/** Name and statements; a list only ever grows at its end. */
export type Migration = { name: string; statements: readonly string[] };

export const migrations: readonly Migration[] = [
  { name: "001-auth", statements: auth },
  { name: "002-last-good", statements: lastGood },
  { name: "003-staff", statements: staff },
  { name: "004-kept-cards", statements: keptCards },
];

/** The store was made by statements that have since been edited; its message is for the operator. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
}

const journal = `CREATE TABLE IF NOT EXISTS schema_steps (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  applied_at BIGINT NOT NULL
)`;

/**
 * Brings the schema up to date. Several instances may do so at once: each step is one transaction that
 * begins by claiming its row, so the second instance waits, meets the unique key and goes on.
 * @throws StoreError when the store cannot be reached, SchemaError when a step was changed after it was applied
 */
export async function migrate(sql: Sql, list: readonly Migration[] = migrations): Promise<void> {
  await createJournal(sql);
  const applied = new Map(
    (await sql.run("SELECT id, digest FROM schema_steps")).map((row) => [String(row.id), String(row.digest)]),
  );
  for (const { name, statements } of list)
    for (const [index, statement] of statements.entries()) {
      const id = `${name}/${index}`;
      const digest = digestOf(statement);
      const known = applied.get(id);
      if (known === undefined) await apply(sql, id, digest, statement);
      else if (known !== digest)
        throw new SchemaError(
          `Step ${id} of the schema differs from the one this store was made with. Steps are added, never changed; a demo store is made anew with DEMO_FRESH=1.`,
        );
    }
}

/** `IF NOT EXISTS` is not atomic in PostgreSQL: two first starts at once may clash in its catalogue. */
async function createJournal(sql: Sql): Promise<void> {
  try {
    await sql.run(journal);
  } catch (error) {
    if (!(error instanceof StoreError && error.conflict)) throw error;
    await sql.run(journal);
  }
}

async function apply(sql: Sql, id: string, digest: string, statement: string): Promise<void> {
  const claim = {
    text: "INSERT INTO schema_steps (id, digest, applied_at) VALUES (?, ?, ?)",
    args: [id, digest, Date.now()],
  };
  try {
    await sql.batch([claim, { text: statement }]);
  } catch (error) {
    if (!(error instanceof StoreError && error.conflict)) throw error;
    const [row] = await sql.run("SELECT digest FROM schema_steps WHERE id = ?", [id]);
    // Somebody else applied it meanwhile; anything else is a real clash.
    if (row?.digest !== digest) throw error;
  }
}

/** The fingerprint of a statement, spaces aside. */
export function digestOf(statement: string): string {
  return createHash("sha256").update(statement.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 16);
}
