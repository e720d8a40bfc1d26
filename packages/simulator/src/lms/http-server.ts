import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";

export interface HttpServer {
  readonly origin: string;
  close(): Promise<void>;
}

export interface HttpServerOptions {
  /** What the origin calls this machine; `127.0.0.1` if left out. */
  readonly host?: "127.0.0.1" | "localhost";
  /** Makes it https: certificate and key as PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Any that is free if left out. */
  readonly port?: number;
}

/** Serves on a port of its own, to this machine only. What `answer` throws is answered with 500. */
export async function openHttpServer(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { host = "127.0.0.1", tls, port = 0 }: HttpServerOptions = {},
): Promise<HttpServer> {
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    origin: `${tls ? "https" : "http"}://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
