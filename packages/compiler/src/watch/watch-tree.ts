import { type Dirent, type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join, sep } from "node:path";

/** Where the system itself tells what happens in all folders below one. */
const AT_ONCE = process.platform === "darwin" || process.platform === "win32";

/**
 * Calls `changed` whenever something below `folder` was written, moved or taken away; what the reader of courses passes over may
 * be left out, and so may the folder `except`. A folder that vanishes ends its watch.
 */
export function watchTree(folder: string, changed: () => void, except?: string): { close(): void } {
  if (!AT_ONCE) return watchEach(folder, changed, except);
  const hear = (_: string, name: string | null) => {
    if (name === null || !isWithin(join(folder, name), except)) changed();
  };
  return watch(folder, { recursive: true }, hear).on("error", changed);
}

/**
 * Each folder by itself. Node's own way watches each file where the system does not know of trees, and goes on watching the one
 * that was there before after another was put in its place: as whoever saves safely does.
 */
export function watchEach(top: string, changed: () => void, except?: string): { close(): void } {
  const watchers = new Map<string, FSWatcher>();

  function enter(folder: string): void {
    if (isWithin(folder, except)) return;
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
    if (name !== null && (isPassedOver(name) || isWithin(join(folder, name), except))) return;
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

function isWithin(path: string, folder: string | undefined): boolean {
  return folder !== undefined && (path === folder || path.startsWith(folder + sep));
}

/** As the reader of courses has it. */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
