import { realpathSync } from "node:fs";
import native, { type PlatformPath } from "node:path";

/**
 * How GitHub looks for a file that something is said of: from the repository's root on, also where a job runs in a folder
 * of it. Elsewhere, and for what lies outside, `file` as it is.
 */
export function inRepository(
  file: string,
  { GITHUB_WORKSPACE: root }: NodeJS.ProcessEnv = process.env,
  cwd = process.cwd(),
  { relative, resolve, isAbsolute, sep }: PlatformPath = native,
): string {
  if (!root) return file;
  const near = relative(real(root), resolve(cwd, file));
  const isOutside = near === "" || isAbsolute(near) || near.split(sep)[0] === "..";
  return isOutside ? file : near.split(sep).join("/");
}

/** As the working directory is named, which leads through no link. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
