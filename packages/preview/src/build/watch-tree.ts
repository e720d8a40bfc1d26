import { type Dirent, type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join, sep } from "node:path";

/** Where the system itself tells what happens in all folders below one. */
const AT_ONCE = process.platform === "darwin" || process.platform === "win32";

/**
 * Calls `changed` whenever something below `folder` was written, moved or taken away; what the reader of courses passes over may
 * be left out. A folder that vanishes ends its watch.
 */
export function watchTree(folder: string, changed: () => void): { close(): void } {
  return AT_ONCE
    ? watch(folder, { recursive: true }, changed).on("error", changed)
    : watchEach(folder, changed);
}

/**
 * Each folder by itself. Node's own way watches each file where the system does not know of trees, and goes on watching the one
 * that was there before after another was put in its place: as whoever saves safely does.
 */
export function watchEach(top: string, changed: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();

  function enter(folder: string): void {
    let entries: readonly Dirent[];
    try {
      const watcher = watch(folder, (event, name) => hear(folder, event, name));
      watchers.set(folder, watcher.on("error", changed));
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      if (folder === top) throw error;
      // It is gone again.
      return;
    }
    for (const entry of entries) {
      if (entry.isDirectory() && !isPassedOver(entry.name)) enter(join(folder, entry.name));
    }
  }

  function leave(folder: string): void {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  }

  function hear(folder: string, event: string, name: string | null): void {
    if (name !== null && isPassedOver(name)) return;
    if (event === "rename" && name !== null) {
      const path = join(folder, name);
      leave(path);
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) enter(path);
    }
    changed();
  }

  enter(top);
  return { close: () => leave(top) };
}

/** As the reader of courses has it. */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
