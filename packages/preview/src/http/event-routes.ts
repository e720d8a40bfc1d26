import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { asRunTime } from "../build/run-times.ts";
import type { Version } from "../build/version.ts";
import type { Workshop } from "../build/workshop.ts";
import { asLanguage } from "../words/words.ts";
import type { Hub, Listener } from "./hub.ts";
import { toldVersion } from "./told-version.ts";

/** `/events`: the course as it is now, then each version that comes of what is saved. */
export function eventRoutes(workshop: Workshop, hub: Hub, signal: AbortSignal): Hono {
  const app = new Hono();
  app.get("/events", (c) => {
    const runTime = asRunTime(c.req.query("run-time"));
    const language = asLanguage(c.req.query("lang"));
    if (!runTime || !language) return c.text("", 404);
    return streamSSE(c, async (stream) => {
      const send = (event: string, data: object) =>
        void stream.writeSSE({ event, data: JSON.stringify(data) });
      const listener: Listener = {
        ...{ runTime, language, send },
        isGuest: c.get("isGuest") === true,
      };
      const leave = hub.add(listener);
      const gone = new Promise<void>((done) => {
        stream.onAbort(done);
        signal.addEventListener("abort", () => done(), { once: true });
      });
      try {
        tell(listener, await workshop.make(runTime));
        await gone;
      } finally {
        leave();
      }
    });
  });
  return app;
}

/** Makes what the open windows show, and tells them. */
export async function tellAll(workshop: Workshop, hub: Hub): Promise<void> {
  const runTimes = new Set([...hub.listeners].map(({ runTime }) => runTime));
  for (const runTime of runTimes) {
    const version = await workshop.make(runTime);
    for (const listener of hub.listeners) {
      if (listener.runTime !== runTime) continue;
      tell(listener, version);
    }
  }
}

function tell({ language, isGuest, send }: Listener, version: Version): void {
  const told = toldVersion(version, language);
  send("version", isGuest ? { ...told, problems: [] } : told);
}
