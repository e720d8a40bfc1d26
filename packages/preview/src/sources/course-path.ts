import { lstat, readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { realPath } from "@hocvu/markdown";

const SOURCE = /\.(md|yml|yaml)$/i;

/** Whether a file of the course may be written in the window, by its path alone. */
export function isSource(file: string): boolean {
  return SOURCE.test(file) && isPlainPath(file);
}

/** Forward slashes, nothing hidden, nothing that leads up or elsewhere. */
export function isPlainPath(path: string): boolean {
  return path.split("/").every((name) => isPlainName(name)) && path.length <= 1_000;
}

/** The path of what is named as `src` in the course's `file`; undefined where it is none, or leads out of the course. */
export function pathFrom(file: string, src: string): string | undefined {
  try {
    const path = posix.join(posix.dirname(file), decodeURIComponent(src.replace(/[?#].*$/, "")));
    return isPlainPath(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return !/^$|^\.|[\\:\x00-\x1f]/.test(name) && name !== "node_modules" && name.length <= 255;
}

/**
 * Where the plain path `path` lies below the folder `root`, or would lie; undefined where a link is on the way, whatever
 * it leads to. Disks may compose the accents of a name otherwise.
 */
export async function placeInCourse(root: string, path: string): Promise<string | undefined> {
  let found = await realPath(root);
  for (const name of path.normalize("NFC").split("/")) {
    const names = await readdir(found).catch(() => []);
    found = join(found, names.find((one) => one.normalize("NFC") === name) ?? name);
    if ((await lstat(found).catch(() => undefined))?.isSymbolicLink()) return undefined;
  }
  return found;
}
