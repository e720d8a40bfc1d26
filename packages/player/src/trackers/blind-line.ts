import type { Line } from "./line.ts";

/** For tests: where nothing can be seen, what the platform says is all there is. */
export const BLIND: Line = {
  online: () => true,
  watch: () => async () => undefined,
  probe: async () => undefined,
};
