import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { isHeldByWindows } from "./checks/windows-names.ts";

/**
 * Makes a folder and those above it that are missing, and gives back those it made, the outermost first. Throws what
 * the system said of the first that cannot be made.
 *
 * `mkdir` with `recursive` tries without end where a folder that is there answers that it is not, as /proc does on
 * Linux, or a name the system cannot have: https://github.com/nodejs/node/issues/31177
 *
 * Windows refuses some names with the code `EINVAL`, and so does this: Node.js would make a folder `con` or `nul` all the
 * same, which Explorer then can neither open nor take away.
 */
export function makeFolder(
  path: string,
  mode = 0o777,
  platform = process.platform,
): readonly string[] {
  try {
    if (platform === "win32" && !existsSync(path) && !isHeldByWindows(basename(path)))
      throw Object.assign(new Error(`no folder can be called ${path}`), { code: "EINVAL", path });
    mkdirSync(path, mode);
    return [path];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return [];
    const above = dirname(path);
    if (code !== "ENOENT" || above === path) throw error;
    const made = makeFolder(above, mode, platform);
    mkdirSync(path, mode);
    return [...made, path];
  }
}
