import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ModuleMemory } from "@hocvu/markdown";
import { DIGEST_LENGTH, digestOf, readEntry, writeEntry } from "./entry.ts";

/** Where builds leave for later ones what takes long to make. It may vanish, be damaged or be forbidden at any time. */
export interface BuildCache {
  readonly folder: string;
  /** Changes with every version of Hocvu: what another one made is never taken. */
  readonly edition: string;
}

/** More than a person works on, in bytes; beyond it what was not used for longest goes. */
const MAX_SIZE = 256 * 1024 * 1024;

/** The modules of the course at `root` as they were at its last build. */
export interface CourseMemory extends ModuleMemory {
  /** Keeps what this build used, and nothing else. */
  save(): void;
}

export function openMemory(cache: BuildCache, root: string): CourseMemory {
  const path = join(cache.folder, `${digestOf(`modules\0${cache.edition}\0${root}`)}.jsonl`);
  const before = readLines(path);
  // As they are written, so that what did not change need not be written anew.
  const now = new Map<string, Buffer>();
  let isNew = false;
  return {
    has: (key) => before.has(key),
    get(key) {
      const line = before.get(key);
      if (!line) return undefined;
      now.set(key, line);
      return JSON.parse(line.toString("utf8", key.length));
    },
    set(key, module) {
      now.set(key, Buffer.from(`${key}${JSON.stringify(module)}\n`));
      isNew = true;
    },
    save() {
      if (!isNew && now.size === before.size) return;
      writeEntry(path, Buffer.concat([...now.values()]));
      forgetOldest(cache.folder);
    },
  };
}

/** A module a line: its key, which is a digest, and then its JSON. */
function readLines(path: string): ReadonlyMap<string, Buffer> {
  const content = readEntry(path) ?? Buffer.alloc(0);
  const lines = new Map<string, Buffer>();
  let from = 0;
  while (from < content.length) {
    const next = content.indexOf("\n", from) + 1;
    const line = content.subarray(from, next);
    lines.set(line.toString("latin1", 0, DIGEST_LENGTH), line);
    from = next;
  }
  return lines;
}

/** Takes away what was not used for longest, until the rest is no more than a cache may take up. */
export function forgetOldest(folder: string, maxSize = MAX_SIZE): void {
  try {
    const entries = readdirSync(folder).map((name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = statSync(path);
      return { path, size, mtimeMs };
    });
    entries.sort((a, b) => b.mtimeMs - a.mtimeMs);
    let sum = 0;
    for (const { path, size } of entries) {
      sum += size;
      if (sum > maxSize) rmSync(path, { force: true });
    }
  } catch {
    // Somebody else may be clearing up.
  }
}
