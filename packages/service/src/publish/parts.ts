import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema.ts";
import { MAX_COURSE_SIZE, type Manifest, type ManifestFile } from "./protocol.ts";

/** So long a piece is kept that no course names any more: until then it is not sent again. In milliseconds. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Keeps a piece; false where it is not what its name says. */
export async function keepPart(
  db: Kysely<Tables>,
  digest: string,
  content: Uint8Array,
  now: Date,
): Promise<boolean> {
  if (createHash("sha256").update(content).digest("hex") !== digest) return false;
  await db
    .insertInto("source_part")
    .values({ digest, content, used_at: now })
    .onConflict((on) => on.column("digest").doUpdateSet({ used_at: now }))
    .execute();
  return true;
}

export interface Stock {
  /** The pieces that are not here. */
  readonly missing: readonly string[];
  /** Of those that are here, for as often as they are named, in bytes. */
  readonly size: number;
}

/** What is here of a course; it stays for a while, as it was asked for. */
export async function stockOf(db: Kysely<Tables>, { files }: Manifest, now: Date): Promise<Stock> {
  const named = files.flatMap(({ parts }) => parts);
  const { rows } = await sql<{ digest: string; size: number }>`
    update source_part set used_at = ${now}
    where digest in (select jsonb_array_elements_text(${JSON.stringify([...new Set(named)])}::jsonb))
    returning digest, length(content) as size`.execute(db);
  const sizes = new Map(rows.map(({ digest, size }) => [digest, size]));
  return {
    missing: [...new Set(named)].filter((digest) => !sizes.has(digest)),
    size: named.reduce((sum, digest) => sum + (sizes.get(digest) ?? 0), 0),
  };
}

export function isTooLarge({ size }: Stock): boolean {
  return size > MAX_COURSE_SIZE;
}

/** Writes the files of a course whose pieces are all here below `root`, an empty folder of our own in another one. */
export async function writeSources(
  db: Kysely<Tables>,
  { files }: Manifest,
  root: string,
): Promise<void> {
  for (const file of files) {
    const path = join(root, ...file.path.split("/"));
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(contentOf(db, file)), createWriteStream(path, { flags: "wx" }));
  }
}

async function* contentOf(db: Kysely<Tables>, { parts }: ManifestFile): AsyncGenerator<Uint8Array> {
  for (const digest of parts) {
    const { content } = await db
      .selectFrom("source_part")
      .select("content")
      .where("digest", "=", digest)
      .executeTakeFirstOrThrow();
    yield content;
  }
}

/** Takes out what was not asked for in a long while. */
export async function dropParts(db: Kysely<Tables>, now: Date): Promise<void> {
  await db
    .deleteFrom("source_part")
    .where("used_at", "<", new Date(now.getTime() - KEPT_MS))
    .execute();
}
