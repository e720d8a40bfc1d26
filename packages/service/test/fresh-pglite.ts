import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";

/** An empty database as PGlite dumps it. Made once and kept beside what is built: dozens of tests want one. */
export async function freshPglite(): Promise<Blob> {
  const { version } = await manifest();
  const path = fileURLToPath(new URL(`../dist/fresh-pglite-${version}.tar.gz`, import.meta.url));
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Blob([kept], { type: "application/gzip" });
  const database = await PGlite.create();
  const dump = await database.dumpDataDir("gzip");
  await database.close();
  await mkdir(dirname(path), { recursive: true });
  // In place at once: another test may be looking for it.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
  await rename(draft, path);
  return dump;
}

async function manifest(): Promise<{ readonly version: string }> {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  return JSON.parse(await readFile(join(dirname(entry), "../package.json"), "utf8"));
}
