import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import { migrate } from "./migrate.ts";
import { openPglite, type Store } from "./open-store.ts";

describe.each(databases)("the store on $title", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());

  test("has all tables, and none is wanted twice", async () => {
    await Promise.all([migrate(store.db), migrate(store.db)]);
    const tables = await store.db.introspection.getTables();
    expect(tables.map(({ name }) => name)).toContain("attempt");
  });
});

describe("the embedded database", async () => {
  const store = await openPglite();
  afterAll(() => store.close());

  test("lets transactions that come at once follow each other", async () => {
    const add = (id: string) =>
      store.db.transaction().execute(async (db) => {
        await db
          .insertInto("course")
          .values({ id, version: "1", published_at: new Date() })
          .execute();
        return (await db.selectFrom("course").select("id").execute()).length;
      });
    expect(await Promise.all(["a", "b", "c"].map(add))).toEqual([1, 2, 3]);
  });
});
