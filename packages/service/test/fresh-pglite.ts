import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { openPglite, type Store } from "../src/store/open-store.ts";

let empty: Promise<Blob> | undefined;

/**
 * An empty database as PGlite dumps it: dozens of tests want one. Made once and kept, where no package of ours takes it
 * in; as it stands, as unpacking took half as long again as loading.
 */
export function freshPglite(): Promise<Blob> {
  empty ??= keptOrMade();
  return empty;
}

/** An embedded database of one's own, in memory. Making it anew, as the service does, takes five times as long. */
export async function openFreshPglite(): Promise<Store> {
  return openPglite(undefined, await freshPglite());
}

async function keptOrMade(): Promise<Blob> {
  const { version } = await manifest();
  const name = `../node_modules/.cache/fresh-pglite-${version}.tar`;
  const path = fileURLToPath(new URL(name, import.meta.url));
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Blob([kept], { type: "application/x-tar" });
  const database = await PGlite.create();
  const dump = await database.dumpDataDir("none");
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
