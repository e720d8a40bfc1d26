import { type Kysely, type Migration, Migrator } from "kysely";
import * as first from "./migrations/0001-first.ts";
import type { Tables } from "./schema.ts";

/** In their order; what was released is never changed. */
const MIGRATIONS: Readonly<Record<string, Pick<Migration, "up">>> = { "0001-first": first };

/** Brings the tables to what this version expects, under a lock of the database: several processes may start at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
