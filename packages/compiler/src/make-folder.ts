import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing, and gives back those it made, the outermost first. Throws what
 * the system said of the first that cannot be made.
 *
 * `mkdir` with `recursive` tries without end where a folder that is there answers that it is not, as /proc does on
 * Linux, or a name the system cannot have: https://github.com/nodejs/node/issues/31177
 */
export function makeFolder(path: string, mode = 0o777): readonly string[] {
  try {
    mkdirSync(path, mode);
    return [path];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return [];
    const above = dirname(path);
    if (code !== "ENOENT" || above === path) throw error;
    const made = makeFolder(above, mode);
    mkdirSync(path, mode);
    return [...made, path];
  }
}
