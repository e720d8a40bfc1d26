/** In UTF-16 units; some hundred versions of a long lesson. */
const MOST = 8 * 1024 * 1024;

/** Texts by their digests, the latest only. */
export interface KnownTexts {
  get(digest: string): string | undefined;
  keep(digest: string, text: string): void;
}

export function knownTexts(most = MOST): KnownTexts {
  const texts = new Map<string, string>();
  let length = 0;
  return {
    get: (digest) => texts.get(digest),
    keep(digest, text) {
      // Who was asked for last goes last.
      if (!texts.delete(digest)) length += text.length;
      texts.set(digest, text);
      for (const [oldest, own] of texts) {
        if (length <= most || oldest === digest) break;
        texts.delete(oldest);
        length -= own.length;
      }
    },
  };
}
