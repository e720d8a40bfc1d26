import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import pg from "pg";
import { inject } from "vitest";
import { openPostgres, type Store } from "../src/store/open-store.ts";
import { openFreshPglite } from "./fresh-pglite.ts";
import "./global-setup.ts";

export { openPostgres, type Store };

/** A database that the service runs on, for `describe.each`. */
export interface Database {
  readonly title: string;
  /** A fresh one. */
  open(): Promise<Store>;
}

const door = inject("postgres");
if (!door && process.env.CI === "true") {
  throw new Error("the service's tests need PostgreSQL, and none was found");
}
if (!door) process.stderr.write("no PostgreSQL found: tests on it are skipped\n");

export const hasPostgres = door !== "";

/** Both where there is a PostgreSQL. */
export const databases: readonly Database[] = [
  { title: "PGlite", open: openFreshPglite },
  ...(hasPostgres
    ? [{ title: "PostgreSQL", open: async () => openPostgres(await freshPostgres()) }]
    : []),
];

/** The address of a new, empty database. */
export async function freshPostgres(): Promise<string> {
  const { url, error } = JSON.parse(await text(connect(door))) as { url: string; error?: string };
  if (error) throw new Error(error);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace("/postgres?", `/${name}?`);
}
