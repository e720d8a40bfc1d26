import { lstat, mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { renameOver } from "./rename-over.ts";

/**
 * Has `write` fill a draft, then puts it in place of `path` at once: whoever looks sees the old file or the new one,
 * never half of one. The draft lies in a new folder beside it whose name nobody can foretell and which is open to
 * nobody else; it is to be opened with {@link DRAFT}. Throws what the disk said, as an error of `path`.
 */
export async function replaceFile<T>(
  path: string,
  write: (draft: string) => Promise<T>,
): Promise<T> {
  try {
    await refuseLink(path);
    const folder = await mkdtemp(join(dirname(path), ".hocvu-"));
    try {
      const draft = join(folder, basename(path));
      const result = await write(draft);
      await renameOver(draft, path);
      return result;
    } finally {
      await rm(folder, REMOVED);
    }
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

/** Windows takes nothing away that a virus scanner looks at; in milliseconds, a little longer each time. */
export const REMOVED = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const;

/** How a draft is opened: it must not be there yet, be it as a link. */
export const DRAFT = { flags: "wx" } as const;

/**
 * Throws, with the code `ELINK`, where `path` is a link: a folder that came from somebody else may hold one that leads
 * out of it, and what is written would go there.
 */
export async function refuseLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isSymbolicLink()) return;
  throw Object.assign(new Error(`${path} is a link`), { code: "ELINK", path });
}
