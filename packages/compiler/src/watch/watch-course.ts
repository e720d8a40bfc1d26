import { watch } from "node:fs";
import { dirname } from "node:path";
import { watchTree } from "./watch-tree.ts";

/** An editor writes several files one after the other; they are one change, in milliseconds. */
const PAUSE = 12;

/** Calls `changed` whenever something in `folder`, or a glossary right above it, was saved; what happens in `except` is nothing. */
export function watchCourse(
  folder: string,
  changed: () => void,
  except?: string,
): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE);
  };
  // A folder that vanishes ends its watch; the next build tells what is missing.
  const watchers = [
    watchTree(folder, soon, except),
    watch(dirname(folder), (_, name) => {
      if (name !== null && /\.ya?ml$/.test(name)) soon();
    }).on("error", soon),
  ];
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
