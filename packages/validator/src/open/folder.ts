import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Entry, LIMITS, type OpenPackage, type Trouble } from "./package.ts";

/** The folder at `root` as the package that somebody would zip of it. Links are told, and never followed. */
export async function openFolder(root: string): Promise<OpenPackage> {
  const entries: Entry[] = [];
  let trouble: Trouble | undefined;
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  for (const one of found) {
    if (one.isDirectory()) continue;
    if (entries.length >= LIMITS.entries) {
      trouble = { kind: "limit", limit: "entries" };
      break;
    }
    const file = join(one.parentPath, one.name);
    const path = relative(root, file).split(sep).join("/");
    if (one.isSymbolicLink()) entries.push({ path, size: 0, link: true });
    else if (one.isFile()) entries.push({ path, size: (await stat(file)).size });
  }
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  const known = new Map(entries.filter(({ link }) => !link).map((one) => [one.path, one.size]));
  return {
    entries,
    ...(trouble ? { trouble } : {}),
    read: async (path, most = LIMITS.text) => {
      const size = known.get(path);
      if (size === undefined || size > most) return undefined;
      return readFile(join(root, path)).catch(() => undefined);
    },
    stream: async (path) => (known.has(path) ? createReadStream(join(root, path)) : undefined),
    close: async () => {},
  };
}
