import { createHash } from "node:crypto";
import { Refusal } from "./refusal.ts";

export interface Document {
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface StoredDocument extends Document {
  /** Quoted, as in the header. Communication 3.1: the SHA-1 of the contents, in hexadecimal. */
  readonly etag: string;
  /** In milliseconds since 1970. */
  readonly updated: number;
}

/** Where a document lies: who or what it is about, then its own id. */
export type Place = readonly [...scope: string[], id: string];

/** What a request says about the document it expects to find. */
export interface Precondition {
  readonly "if-match"?: string | undefined;
  readonly "if-none-match"?: string | undefined;
}

/** Documents of one resource, in memory (Communication 2.2). */
export interface DocumentStore {
  get(place: Place): StoredDocument | undefined;
  put(place: Place, document: Document): void;
  /** Merges JSON objects at their top level. Throws a {@link Refusal} with 400 where either is none. */
  merge(place: Place, document: Document): void;
  delete(place: Place): void;
  /** Places within `scope`, changed after `since`, oldest first. */
  list(isWithin: (place: Place) => boolean, since?: number): readonly Place[];
}

export function createDocumentStore(now: () => Date): DocumentStore {
  const documents = new Map<string, StoredDocument>();
  const keyOf = (place: Place) => JSON.stringify(place);

  function put(place: Place, { contentType, content }: Document): void {
    if (isJson(contentType)) parse(content);
    const etag = `"${createHash("sha1").update(content).digest("hex")}"`;
    documents.set(keyOf(place), { contentType, content, etag, updated: now().getTime() });
  }

  return {
    get: (place) => documents.get(keyOf(place)),
    put,
    merge(place, document) {
      const held = documents.get(keyOf(place));
      if (!held) return put(place, document);
      const merged = { ...readObject(held), ...readObject(document) };
      put(place, {
        contentType: document.contentType,
        content: new TextEncoder().encode(JSON.stringify(merged)),
      });
    },
    delete: (place) => void documents.delete(keyOf(place)),
    list: (isWithin, since = Number.NEGATIVE_INFINITY) =>
      [...documents]
        .filter(([key, { updated }]) => updated > since && isWithin(JSON.parse(key)))
        .map(([key]) => JSON.parse(key)),
  };
}

/** Throws a {@link Refusal} with 412 where `held` is not what the request expects (Communication 3.1). */
export function meetsPrecondition(held: StoredDocument | undefined, expected: Precondition): void {
  const match = expected["if-match"];
  const noneMatch = expected["if-none-match"];
  if (match !== undefined && !(held && (match === "*" || tags(match).includes(held.etag)))) {
    throw new Refusal(412, `If-Match: the document is ${held?.etag ?? "not there"}`);
  }
  if (
    noneMatch !== undefined &&
    held &&
    (noneMatch === "*" || tags(noneMatch).includes(held.etag))
  ) {
    throw new Refusal(412, `If-None-Match: the document is ${held.etag}`);
  }
}

/**
 * As {@link meetsPrecondition}, for a PUT to a profile, which has to say what it expects: 409 where a document is there,
 * 400 where none is (Communication 3.1).
 */
export function saysPrecondition(held: StoredDocument | undefined, expected: Precondition): void {
  if (expected["if-match"] === undefined && expected["if-none-match"] === undefined) {
    throw held
      ? new Refusal(409, "look at the document as it is, and set If-Match to its ETag")
      : new Refusal(400, "If-Match or If-None-Match is missing");
  }
  meetsPrecondition(held, expected);
}

function tags(header: string): readonly string[] {
  return header.split(",").map((tag) => tag.trim());
}

function isJson(contentType: string): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType);
}

function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content));
  } catch {
    throw new Refusal(400, "the document is not the JSON that its content type says");
  }
}

function readObject({ contentType, content }: Document): object {
  const value = isJson(contentType) ? parse(content) : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal(400, "only JSON objects can be merged");
  }
  return value;
}
