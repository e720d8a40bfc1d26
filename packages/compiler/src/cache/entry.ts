import { createHash, randomUUID } from "node:crypto";
import { lstatSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../make-folder.ts";

/** In characters. */
export const DIGEST_LENGTH = 64;

export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * What was written to `path` by {@link writeEntry}; nothing if there is none, or if it is not whole any more. An entry
 * is its digest and its content, so that nothing half-written or changed is ever taken for ours.
 */
export function readEntry(path: string): Buffer | undefined {
  try {
    if (!isOwn(dirname(path))) return undefined;
    const bytes = readFileSync(path);
    const content = bytes.subarray(DIGEST_LENGTH);
    if (bytes.toString("latin1", 0, DIGEST_LENGTH) !== digestOf(content)) return undefined;
    // What was used last is forgotten last.
    const now = new Date();
    utimesSync(path, now, now);
    return content;
  } catch {
    return undefined;
  }
}

/** Puts an entry in place at once. A disk that is full or may not be written only means that the next build is no faster. */
export function writeEntry(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  try {
    makeFolder(folder, 0o700);
    if (!isOwn(folder)) return;
    const draft = `${path}.${randomUUID()}`;
    try {
      // Never through a link that somebody put there.
      writeFileSync(draft, digestOf(content), { flag: "wx", mode: 0o600 });
      writeFileSync(draft, content, { flag: "a" });
      renameSync(draft, path);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch {
    // See above.
  }
}

/** Whether nobody else could have put something into `folder`. */
function isOwn(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  // Windows has no such numbers; there the folder lies in the user's own.
  if (!process.getuid) return true;
  return uid === process.getuid() && (mode & 0o022) === 0;
}
