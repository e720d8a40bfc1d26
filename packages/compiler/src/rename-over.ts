import { rename } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/** What Windows says while another program has the file open: a virus scanner, an indexer, a cloud drive, a browser. */
const HELD: ReadonlySet<string | undefined> = new Set(["EPERM", "EACCES", "EBUSY"]);
/** In milliseconds, between one try and the next. Most let go within the first of them. */
const PAUSES = [10, 20, 50, 100, 200, 400, 600, 800];

/** What {@link renameOver} asks of its surroundings. */
export interface Renaming {
  readonly platform: NodeJS.Platform;
  rename(from: string, to: string): Promise<void>;
  wait(milliseconds: number): Promise<unknown>;
}

const native: Renaming = { platform: process.platform, rename, wait: (ms) => setTimeout(ms) };

/**
 * Puts `from` in place of `to`. Windows refuses that while another program holds either of them, which is over in a moment as a
 * rule: there it is tried again for two seconds, then what the system said last is thrown.
 */
export async function renameOver(
  from: string,
  to: string,
  { platform, rename, wait }: Renaming = native,
): Promise<void> {
  for (const pause of platform === "win32" ? PAUSES : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!HELD.has((error as NodeJS.ErrnoException).code)) throw error;
      await wait(pause);
    }
  }
  return rename(from, to);
}
