import { setFlagsFromString } from "node:v8";

/**
 * Has V8 wait with optimizing functions until they have run ten times as much as it would wait for. It optimizes in other threads,
 * and most of a build is over before that pays, while a large one needs all processors itself: a sixth of what it took of them
 * went into optimizing. What takes long is optimized all the same. To be called before anything else runs.
 */
export function optimizeLater(): void {
  const flag = flagOf(process.versions.v8);
  if (flag) setFlagsFromString(flag);
}

/** In bytes of bytecode, of which V8 11 (Node.js 20) waits for 67,584. Later ones count otherwise, and complain of a flag that they do not know. */
export function flagOf(v8: string): string | undefined {
  return v8.startsWith("11.") ? "--interrupt-budget=600000" : undefined;
}
