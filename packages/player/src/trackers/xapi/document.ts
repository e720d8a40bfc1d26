import { isFine, type Lrs, meaningOf } from "./lrs.ts";

/** A document of the State Resource (xAPI 1.0.3 Communication 2.3), guarded against other devices by its ETag. */
export interface StateDocument<T> {
  /** Undefined where the store does not say; without `content` where there is none yet. */
  read(): Promise<{ readonly content?: T } | undefined>;
  /** `conflict`: another device wrote meanwhile; what it wrote has to be read first. */
  write(content: T, last?: boolean): Promise<ReturnType<typeof meaningOf> | "conflict">;
}

export interface StateAddress {
  readonly activityId: string;
  /** The agent as JSON. */
  readonly agent: string;
  readonly registration: string | undefined;
  readonly stateId: string;
}

export function openDocument<T>(lrs: Lrs, address: StateAddress): StateDocument<T> {
  const query = { ...address };
  let etag: string | undefined;
  return {
    async read() {
      const answer = await lrs.ask("GET", "activities/state", { query });
      if (answer.status === 404) return {};
      if (!isFine(answer.status)) return undefined;
      etag = answer.etag;
      try {
        return { content: JSON.parse(answer.body) as T };
      } catch {
        return {};
      }
    },
    async write(content, last) {
      const headers = etag === undefined ? { "If-None-Match": "*" } : { "If-Match": etag };
      const answer = await lrs.ask("PUT", "activities/state", {
        query,
        body: content,
        // Some stores tell no ETag of what they have: then nothing can be guarded.
        headers,
        last,
      });
      const { status } = answer;
      if (status === 412 || status === 409) return "conflict";
      if (isFine(status)) etag = answer.etag || (await digest(JSON.stringify(content)));
      return meaningOf(status);
    },
  };
}

/**
 * The ETag that xAPI 1.0.3 demands of a store (Communication 3.1): the SHA-1 of the content in quotes, where the store does
 * not say it. Undefined without HTTPS, where browsers have no digests.
 */
async function digest(text: string): Promise<string | undefined> {
  const bytes = await crypto.subtle?.digest("SHA-1", new TextEncoder().encode(text));
  if (!bytes) return undefined;
  const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0"));
  return `"${hex.join("")}"`;
}
