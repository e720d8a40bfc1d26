import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** What a repository's file of settings is called. */
export const PROJECT_FILE = "hocvu.yml";

/**
 * The file of settings that counts in the folder `from`: its own, or that of the nearest folder around it, up to where its
 * repository ends. Nothing if there is none.
 */
export function findProject(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, PROJECT_FILE);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return undefined;
  }
}
