import { ifAllowed } from "./tolerate.ts";
import type { Trouble } from "./tracker.ts";

/** What a service answers; the status is 0 where nothing was heard. */
export interface Reply<T> {
  readonly status: number;
  readonly data: T;
}

/** A weak network gets this long, in milliseconds. */
const PATIENCE = 20_000;

/** In which header the launch's token goes: never in an address, which logs and histories keep. */
let bearer = "";
let base = "";

/** From now on the service at `address` is asked in the name of the launch that has this token. */
export function speakFor(token: string, address: string): void {
  bearer = `Bearer ${token}`;
  base = address;
}

/** Never rejects. `last`: the window may be about to go. */
export async function ask<T = unknown>(
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
  last = false,
): Promise<Reply<T>> {
  const stop = typeof AbortController === "undefined" ? undefined : new AbortController();
  const timer = setTimeout(() => stop?.abort(), PATIENCE);
  try {
    const response = await fetch(base + path, {
      method,
      headers: { authorization: bearer, ...(body ? { "content-type": "application/json" } : {}) },
      cache: "no-store",
      keepalive: last,
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(stop ? { signal: stop.signal } : {}),
    });
    const text = await response.text();
    return { status: response.status, data: ifAllowed(() => JSON.parse(text)) as T };
  } catch {
    return { status: 0, data: undefined as T };
  } finally {
    clearTimeout(timer);
  }
}

/** What stood in the way of a request, if anything. */
export function troubleOf({ status }: Pick<Reply<unknown>, "status">): Trouble | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401) return "expired";
  return status >= 400 && status < 500 && status !== 429 ? "refused" : "offline";
}
