/** Where one tab keeps what it needs after a reload, by the fetch URL, which can be used once only. */
export interface TabMemory {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** In `storage`; where the browser forbids that, as long as the window stays. */
export function tabMemory(storage: () => Storage): TabMemory {
  const own = new Map<string, string>();
  return {
    get(key) {
      try {
        return storage().getItem(key);
      } catch {
        return own.get(key) ?? null;
      }
    },
    set(key, value) {
      own.set(key, value);
      try {
        storage().setItem(key, value);
      } catch {
        // It is kept above.
      }
    },
  };
}
