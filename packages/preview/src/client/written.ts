import type { Written } from "./model-tree.ts";
import type { LoggedCall } from "./run-time.ts";

/** Follows what a course sets and saves by its calls. */
export interface WrittenLog extends Written {
  hear(call: LoggedCall): void;
  clear(): void;
}

export function writtenLog(): WrittenLog {
  const waiting = new Map<string, string>();
  const saved = new Map<string, string>();
  return {
    waiting,
    saved,
    hear({ name, args: [element = "", value = ""], returned }) {
      if (returned !== "true") return;
      if (name.endsWith("SetValue")) waiting.set(element, value);
      else if (/Commit$|Finish$|^Terminate$/.test(name)) {
        saved.clear();
        for (const [one, own] of waiting) saved.set(one, own);
        waiting.clear();
      }
    },
    clear() {
      waiting.clear();
      saved.clear();
    },
  };
}
