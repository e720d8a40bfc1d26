import { ifAllowed } from "../tolerate.ts";
import { wait } from "../wait.ts";

/** Where a browser keeps texts for a course, by key; twice, as far as it lets us. */
export interface Shelf {
  /** The text last put there; undefined where there is none or nothing can be read. */
  get(key: string): Promise<string | undefined>;
  /** Where the browser forbids it or has no room, nothing but the safety net is lost. */
  put(key: string, text: string): void;
  /** Resolves once it is gone. */
  remove(key: string): Promise<unknown>;
}

const NAME = "hocvu";

/** A database that does not answer is not waited for, in milliseconds. */
const PATIENCE = 1_000;

/**
 * localStorage, which is written at once, and a database beside it. Moodle (since 2024, core/storage_validation) empties the
 * localStorage of its whole origin at each login, and whoever was logged out in mid-exam has to log in. Either may be
 * forbidden, and throw when it is asked for.
 */
export function openShelf(storage: () => Storage, factory: () => IDBFactory): Shelf {
  const database = new Promise<IDBDatabase>((resolve, reject) => {
    const opening = factory().open(NAME);
    opening.onupgradeneeded = () => opening.result.createObjectStore(NAME);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  });
  // Where it is forbidden, whoever asks hears of it.
  database.catch(() => undefined);
  const ask = async <T>(
    mode: IDBTransactionMode,
    what: (table: IDBObjectStore) => IDBRequest<T>,
  ) => {
    const request = what((await database).transaction(NAME, mode).objectStore(NAME));
    return new Promise<T | undefined>((resolve) => {
      // A request that failed has no result.
      request.onsuccess = request.onerror = () => resolve(request.result);
    });
  };
  const tell = (what: (table: IDBObjectStore) => IDBRequest) =>
    ask("readwrite", what).catch(() => undefined);
  return {
    async get(key) {
      const text = ifAllowed(() => storage().getItem(key));
      if (text) return text;
      return Promise.race([
        ask<string | undefined>("readonly", (table) => table.get(key)).catch(() => undefined),
        wait(PATIENCE),
      ]);
    },
    put(key, text) {
      tell((table) => table.put(text, key));
      ifAllowed(() => storage().setItem(key, text));
    },
    remove(key) {
      ifAllowed(() => storage().removeItem(key));
      return tell((table) => table.delete(key));
    },
  };
}
