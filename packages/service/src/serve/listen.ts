import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";

/** Whatever makes responses of requests, a Hono for one. */
export interface Answering {
  fetch(request: Request, env: unknown): Response | Promise<Response>;
}

/** How long requests that came before the end may take. */
const PATIENCE_MS = 25_000;

/** Connections that wait to be taken: a class that begins at one moment comes all at once. */
const BACKLOG = 4096;

export interface Listening {
  readonly port: number;
  /** Who answers from now on. */
  answerWith(app: Answering): void;
  /** Takes no more connections, answers what is under way, and then is gone. */
  drain(): Promise<void>;
}

/** Throws what the system says where the port cannot be had: `EADDRINUSE`, `EACCES`. */
export async function listen(first: Answering, host: string, port: number): Promise<Listening> {
  let app = first;
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env),
  }) as Server;
  // A learner on a slow line sends a few kilobytes; who takes a minute for that holds a place that others need.
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  // Longer than proxies keep a connection: what is closed here just as the next request comes by it is an error there.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen({ host, port, backlog: BACKLOG }, done);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    answerWith(next) {
      app = next;
    },
    async drain() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      // Browsers keep connections open for what they may ask next.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

/** Of a service that is still at its database or its courses. */
export const starting: Answering = {
  fetch: ({ url }) =>
    new URL(url).pathname === "/healthz"
      ? new Response("ok")
      : new Response("starting", { status: 503, headers: { "retry-after": "5" } }),
};
