import { Hono } from "hono";
import type { Service } from "../service.ts";
import { limitBody } from "./body-limit.ts";
import { answerError } from "./error-page.ts";
import { DEFAULT_HEADERS, HTTPS_HEADERS } from "./headers.ts";
import { health } from "./health.ts";
import type { Room } from "./room.ts";

/** The whole service as one function from request to response. */
export function createApp(service: Service, rooms: readonly Room[]): Hono {
  const app = new Hono();
  const headers = {
    ...DEFAULT_HEADERS,
    ...(service.publicUrl.startsWith("https:") ? HTTPS_HEADERS : {}),
  };
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  app.use(limitBody(Object.assign({}, ...rooms.map(({ bodies }) => bodies ?? {}))));
  for (const room of [health, ...rooms]) app.route("/", room.routes(service));
  app.notFound((c) => answerError(c.req.raw, 404));
  app.onError((error, c) => {
    // Only what kind of error it was and where: its message may carry what tells who somebody is.
    service.log("error", { path: c.req.path, kind: error.name, at: firstFrame(error) });
    return answerError(c.req.raw, 500);
  });
  return app;
}

/** Where it was thrown, without the message above it. */
function firstFrame(error: Error): string | undefined {
  return /^ {4}at .*?([\w.-]+\/[\w.-]+:\d+):\d+/m.exec(error.stack ?? "")?.[1];
}
