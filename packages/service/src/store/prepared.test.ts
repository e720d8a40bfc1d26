import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshPostgres, hasPostgres } from "../../test/databases.ts";
import { openPostgres } from "./open-store.ts";

test.skipIf(!hasPostgres)(
  "a table that is changed under a running process costs it one statement",
  async () => {
    const store = await openPostgres(await freshPostgres(), 1);
    const look = () => sql`select * from course where id = ${"mau"}`.execute(store.db);
    await look();
    const { rows } = await sql<{ count: number }>`
      select count(*)::int from pg_prepared_statements where statement like ${"select * from course%"}`.execute(
      store.db,
    );
    expect(rows).toEqual([{ count: 1 }]);
    await sql`alter table course add column later text`.execute(store.db);
    await expect(look()).rejects.toMatchObject({ code: "0A000" });
    expect((await look()).rows).toEqual([]);
    await store.close();
  },
);

test.skipIf(!hasPostgres)("what one store met does not change another", async () => {
  const one = await openPostgres(await freshPostgres(), 1);
  const look = (store: typeof one) =>
    sql`select * from course where id = ${"mau"}`.execute(store.db);
  await look(one);
  await sql`alter table course add column later text`.execute(one.db);
  await expect(look(one)).rejects.toMatchObject({ code: "0A000" });
  await one.close();
  const other = await openPostgres(await freshPostgres(), 1);
  await look(other);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from pg_prepared_statements where statement like ${"select * from course%"}`.execute(
    other.db,
  );
  expect(rows).toEqual([{ count: 1 }]);
  await other.close();
});
