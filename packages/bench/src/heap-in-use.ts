import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What of this process's heap is still in use, in megabytes. */
export function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // What a first collection lets go may hold what a second one finds.
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}
