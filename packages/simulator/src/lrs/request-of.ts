import type { IncomingMessage } from "node:http";
import type { LrsRequest, Method } from "./request.ts";

/** The request to an LRS below `path` that came over HTTP; undefined for one that is not below it. */
export function requestOf(
  message: IncomingMessage,
  body: Uint8Array,
  path: string,
): LrsRequest | undefined {
  const { pathname, searchParams } = new URL(message.url ?? "/", "http://lrs");
  if (!pathname.startsWith(path)) return undefined;
  return {
    method: message.method as Method,
    resource: pathname.slice(path.length).replace(/\/$/, ""),
    parameters: new Map(searchParams),
    headers: Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
    ),
    body,
  };
}
