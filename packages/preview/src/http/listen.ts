import type { Server } from "node:http";
import type { Socket } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Throws what the system says where the port cannot be had: `EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`. */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen({ host, port }, done);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      // Pages listen for as long as they are open; nothing here is worth waiting for.
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
