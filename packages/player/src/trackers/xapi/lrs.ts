import type { Statement } from "./statement.ts";

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
  /** Whether the store asked not to be asked now (429 and 503 with Retry-After). */
  wantsRest(): boolean;
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
    wantsRest: () => Date.now() < restUntil,
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
      if (answer?.status === 429 || answer?.status === 503) {
        restUntil = Date.now() + rest(answer.headers.get("Retry-After"));
      }
      return {
        status: answer?.status ?? 0,
        body: (await answer?.text().catch(() => "")) ?? "",
        etag: answer?.headers.get("ETag") ?? undefined,
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

/** Retry-After in milliseconds: seconds or a date (RFC 9110 10.2.3); 0 for anything else. */
function rest(after: string | null): number {
  const seconds = Number(after ?? 0);
  const wait = Number.isNaN(seconds) ? Date.parse(after ?? "") - Date.now() : seconds * 1000;
  return Math.max(0, wait || 0);
}

/**
 * Statements on their way: each waits until the store has it. Built once, so that a second try is the same statement and
 * counts once.
 */
export interface Outbox {
  add(statements: readonly Statement[]): void;
  /** Sends what waits, oldest first. False when the store did not take all of it. */
  send(last?: boolean): Promise<boolean>;
}

/** Requests that go on after the window was closed may hold 64 kB all together (Fetch, keepalive). */
const BATCH = 25;

export function openOutbox(lrs: Lrs): Outbox {
  let waiting: readonly Statement[] = [];

  async function sendOneByOne(batch: readonly Statement[]): Promise<boolean> {
    for (const statement of batch) {
      const { status } = await lrs.ask("PUT", "statements", {
        query: { statementId: statement.id },
        body: statement,
      });
      // 409: it has one of this id, so it has this event. 400 and 403: it will never take it, and what follows may count.
      const isOver = isFine(status) || [400, 403, 409].includes(status);
      if (!isOver) return false;
      waiting = waiting.filter((one) => one !== statement);
    }
    return true;
  }

  return {
    add(statements) {
      waiting = [...waiting, ...statements];
    },
    async send(last) {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, BATCH);
        const { status } = await lrs.ask("POST", "statements", { body: batch, last });
        if (isFine(status)) waiting = waiting.filter((one) => !batch.includes(one));
        // A batch is refused whole, be it for one statement that the store has already.
        else if (![400, 403, 409].includes(status) || !(await sendOneByOne(batch))) return false;
      }
      return true;
    },
  };
}

export function isFine(status: number): boolean {
  return status >= 200 && status < 300;
}
