import { availableParallelism } from "node:os";

/** How many threads are worth it: as many as there are processors, or as HOCVU_THREADS says. */
export function threadsOf({ HOCVU_THREADS }: NodeJS.ProcessEnv): number {
  const asked = Number(HOCVU_THREADS || availableParallelism());
  return Number.isSafeInteger(asked) ? asked : 1;
}
