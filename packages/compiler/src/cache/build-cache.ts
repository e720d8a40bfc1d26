import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ModuleMemory, RememberedModule } from "@hocvu/markdown";
import { digestOf, readEntry, writeEntry } from "./entry.ts";

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
  const path = join(cache.folder, `${digestOf(`modules\0${cache.edition}\0${root}`)}.json`);
  const before = readModules(path);
  const now = new Map<string, RememberedModule>();
  let isNew = false;
  return {
    get(key) {
      const found = before.get(key);
      if (found) now.set(key, found);
      return found;
    },
    set(key, module) {
      now.set(key, module);
      isNew = true;
    },
    save() {
      if (!isNew && now.size === before.size) return;
      writeEntry(path, JSON.stringify([...now]));
      forgetOldest(cache.folder);
    },
  };
}

function readModules(path: string): ReadonlyMap<string, RememberedModule> {
  const content = readEntry(path);
  return new Map(content ? JSON.parse(content.toString("utf8")) : []);
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
