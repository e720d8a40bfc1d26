import { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { migrate } from "./migrate.ts";
import { pgliteDialect } from "./pglite-dialect.ts";
import { preparingClient } from "./prepared.ts";
import type { Tables } from "./schema.ts";

/** The database, its tables up to date. */
export interface Store {
  readonly db: Kysely<Tables>;
  /** `pglite` has one process and is for trials and small classes. */
  readonly kind: "postgres" | "pglite";
  close(): Promise<void>;
}

/** PostgreSQL at `url`, with at most so many connections. */
export async function openPostgres(url: string, connections = 10): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    Client: preparingClient(),
  } as never);
  // A connection that breaks while nobody uses it is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => undefined);
  return opened("postgres", new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }));
}

/**
 * The embedded database in `folder`, or in memory where none is given. The folder must be locked by the caller. Making one
 * takes ten seconds, loading `fresh`, an empty one that was dumped, two.
 */
export async function openPglite(folder?: string, fresh?: Blob): Promise<Store> {
  const database = await PGlite.create(folder, fresh ? { loadDataDir: fresh } : {});
  return opened("pglite", new Kysely<Tables>({ dialect: pgliteDialect(database) }));
}

async function opened(kind: Store["kind"], db: Kysely<Tables>): Promise<Store> {
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, kind, close: () => db.destroy() };
}
