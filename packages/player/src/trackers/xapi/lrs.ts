/** A weak network gets this long, in milliseconds; a platform that hangs no longer. */
const PATIENCE = 30_000;

/** What a request came to. */
export interface Answer {
  /** HTTP's; 0 where nothing was heard. */
  readonly status: number;
  readonly body: string;
  readonly etag: string | undefined;
}

/** A learning record store (xAPI 1.0.3, Communication). */
export interface Lrs {
  /** `last`: the window may be gone before the answer comes. */
  ask(method: "GET" | "PUT" | "POST", resource: string, ask?: Ask): Promise<Answer>;
  /** For how many milliseconds more the store asked to be left alone (429 and 503 with Retry-After). */
  rest(): number;
}

export interface Ask {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly last?: boolean | undefined;
}

export function openLrs(endpoint: string, authorization: string): Lrs {
  const base = endpoint.endsWith("/") ? endpoint : `${endpoint}/`;
  let restUntil = 0;
  return {
    rest: () => Math.max(0, restUntil - Date.now()),
    async ask(method, resource, { query = {}, body, headers = {}, last = false } = {}) {
      // Some platforms have a query in the endpoint itself.
      const url = new URL(base + resource);
      for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) url.searchParams.set(name, value);
      }
      const answer = await request(url.href, {
        method,
        keepalive: last,
        headers: {
          Authorization: authorization,
          "X-Experience-API-Version": "1.0.3",
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer) restUntil = Date.now() + restWanted(answer);
      return {
        status: answer?.status || 0,
        body: (await answer?.text().catch(() => "")) || "",
        etag: answer?.headers.get("ETag") || undefined,
      };
    },
  };
}

/** What a server answers; undefined where it does not, or not in time. */
export async function request(url: string, init: RequestInit): Promise<Response | undefined> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), PATIENCE);
  try {
    return await fetch(url, { ...init, cache: "no-store", signal: aborter.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** How long a server that cannot answer now wants rest, in milliseconds: Retry-After is seconds or a date (RFC 9110 10.2.3). */
export function restWanted({ status, headers }: Response): number {
  if (status !== 429 && status !== 503) return 0;
  const after = headers.get("Retry-After");
  const seconds = Number(after || 0);
  const wait = Number.isNaN(seconds) ? Date.parse(after || "") - Date.now() : seconds * 1000;
  return Math.max(0, wait || 0);
}

export function isFine(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * What a status means for what was sent. `forbidden`: either this is never taken, or nothing is any longer, which only what
 * becomes of other requests can tell.
 */
export function meaningOf(
  status: number,
): "received" | "offline" | "expired" | "forbidden" | "refused" {
  if (isFine(status)) return "received";
  return status === 0
    ? "offline"
    : status === 401
      ? "expired"
      : status === 403
        ? "forbidden"
        : "refused";
}
