import {
  type DocumentStore,
  meetsPrecondition,
  type Place,
  type StoredDocument,
} from "../document-store.ts";
import { Refusal } from "../refusal.ts";
import { type Answer, json, type LrsRequest, NO_CONTENT } from "../request.ts";

/** Answers a request for the one document at `place`. `mayPut` throws for a PUT that is not to be. */
export function oneDocument(
  request: LrsRequest,
  store: DocumentStore,
  place: Place,
  mayPut: (held: StoredDocument | undefined) => void,
): Answer {
  const held = store.get(place);
  const sent = {
    contentType: request.headers["content-type"] ?? "application/octet-stream",
    content: request.body,
  };
  switch (request.method) {
    case "GET":
    case "HEAD":
      if (!held) throw new Refusal(404, `no such document: ${place.at(-1)}`);
      return {
        status: 200,
        headers: {
          "content-type": held.contentType,
          etag: held.etag,
          "last-modified": new Date(held.updated).toUTCString(),
        },
        body: held.content,
      };
    case "PUT":
      mayPut(held);
      store.put(place, sent);
      return NO_CONTENT;
    case "POST":
      meetsPrecondition(held, request.headers);
      store.merge(place, sent);
      return NO_CONTENT;
    case "DELETE":
      meetsPrecondition(held, request.headers);
      store.delete(place);
      return NO_CONTENT;
  }
}

/** The ids of the documents within a scope that were changed after `since`. */
export function documentIds(
  store: DocumentStore,
  isWithin: (place: Place) => boolean,
  since: number | undefined,
): Answer {
  const places = store.list(isWithin, since);
  const latest = Math.max(...places.map((place) => store.get(place)?.updated ?? 0));
  return json(
    places.map((place) => place.at(-1)),
    places.length > 0 ? { "last-modified": new Date(latest).toUTCString() } : {},
  );
}
