import type { PGlite } from "@electric-sql/pglite";
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";

/** PGlite is PostgreSQL with one connection: whoever wants it waits until it is free. */
export function pgliteDialect(database: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new OneConnection(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class OneConnection implements Driver {
  readonly #connection: DatabaseConnection;
  readonly #database: PGlite;
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  constructor(database: PGlite) {
    this.#database = database;
    this.#connection = {
      async executeQuery<Row>({
        sql,
        parameters,
      }: {
        sql: string;
        parameters: readonly unknown[];
      }) {
        const { rows, affectedRows = 0 } = await database.query<Row>(sql, [...parameters]);
        return { rows, numAffectedRows: BigInt(affectedRows) } satisfies QueryResult<Row>;
      },
      // biome-ignore lint/correctness/useYield: the interface wants a generator, and nothing here reads by streams.
      async *streamQuery() {
        throw new Error("PGlite has no streams");
      },
    };
  }

  async init(): Promise<void> {
    await this.#database.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>((free) => this.#waiting.push(free));
    this.#taken = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }

  async beginTransaction(): Promise<void> {
    await this.#database.query("begin");
  }

  async commitTransaction(): Promise<void> {
    await this.#database.query("commit");
  }

  async rollbackTransaction(): Promise<void> {
    await this.#database.query("rollback");
  }

  async destroy(): Promise<void> {
    await this.#database.close();
  }
}
