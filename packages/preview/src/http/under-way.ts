import type { MiddlewareHandler } from "hono";

/** What was asked to be done and is not done yet. */
export interface UnderWay {
  readonly watch: MiddlewareHandler;
  /** Resolves once nothing is under way any more, however it ended. */
  ended(): Promise<void>;
}

/** A deed in several files is carried out whole, also where nobody waits for its answer any more. */
export function underWay(): UnderWay {
  const deeds = new Set<Promise<void>>();
  return {
    async watch(c, next) {
      if (c.req.method === "GET" || c.req.method === "HEAD") return next();
      const deed = next();
      deeds.add(deed);
      try {
        await deed;
      } finally {
        deeds.delete(deed);
      }
    },
    async ended() {
      while (deeds.size > 0) await Promise.allSettled(deeds);
    },
  };
}
