import type { CourseMemory } from "./build-cache.ts";

/** Modules remembered from build to build for as long as the process lives; what a build did not use is forgotten. */
export function processMemory(): () => CourseMemory {
  let before = new Map<string, string>();
  return () => {
    const now = new Map<string, string>();
    return {
      has: (key) => before.has(key),
      get(key) {
        const known = before.get(key);
        if (known === undefined) return undefined;
        now.set(key, known);
        // A copy each time: what is built of it may be changed.
        return JSON.parse(known);
      },
      set(key, module) {
        now.set(key, JSON.stringify(module));
      },
      save() {
        before = now;
      },
    };
  };
}
