import { createHash } from "node:crypto";
import { lstat, readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { writeFiles } from "./write-files.ts";

/** What makes a folder again what it was before files were written into it. */
export interface WayBack {
  /** What stood at each path that is written; nothing where there was no file. */
  readonly before: ReadonlyMap<string, Uint8Array | undefined>;
  /** SHA-256 of what is written there, in hexadecimal digits. */
  readonly written: ReadonlyMap<string, string>;
}

/** The way back from `files`, which are about to be written into `root`. */
export async function wayBackFrom(
  root: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<WayBack> {
  const before = new Map<string, Uint8Array | undefined>();
  const written = new Map<string, string>();
  for (const [path, content] of files) {
    before.set(path, await contentAt(join(root, path)));
    written.set(path, digestOf(content));
  }
  return { before, written };
}

/**
 * Takes back what was written: files that were there are again what they were, new ones go, and folders that are empty then.
 * What somebody has changed since is worth more than the way back: then nothing is done, and these paths come back.
 */
export async function takeBack(
  root: string,
  { before, written }: WayBack,
): Promise<readonly string[]> {
  const changed: string[] = [];
  const added: string[] = [];
  for (const [path, digest] of written) {
    const now = await contentAt(join(root, path));
    const isNew = before.get(path) === undefined;
    if (now === undefined && isNew) continue;
    if (now === undefined || digestOf(now) !== digest) changed.push(path);
    else if (isNew) added.push(path);
  }
  if (changed.length > 0) return changed;
  const old = [...before].flatMap(([path, content]) => (content ? [[path, content] as const] : []));
  await writeFiles(root, new Map(old));
  for (const path of added) await rm(join(root, path), { force: true });
  await removeEmpty(root, added);
  return [];
}

/** Folders that held nothing but what was taken back, and the course's own where it was made for it. */
async function removeEmpty(root: string, paths: readonly string[]): Promise<void> {
  const home = resolve(root);
  const folders = new Set<string>();
  for (const path of paths)
    for (let at = dirname(join(home, path)); at.length >= home.length; at = dirname(at))
      folders.add(at);
  // One that holds something stays.
  for (const folder of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(folder).catch(() => undefined);
}

async function contentAt(path: string): Promise<Uint8Array | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() ? readFile(path) : undefined;
}

function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
