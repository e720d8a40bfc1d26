import { realpath as walk } from "node:fs";
import { realpath } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * Where `path` leads once all links are followed. Asks the system first, which on Windows fails on some disks that read and write
 * well (in memory, mapped, mounted from elsewhere, or for a path that is too long for them); then the links are followed one by one.
 */
export async function realPath(
  path: string,
  system: (path: string) => Promise<string> = realpath,
): Promise<string> {
  try {
    return await system(path);
  } catch {
    return await promisify(walk)(path);
  }
}
