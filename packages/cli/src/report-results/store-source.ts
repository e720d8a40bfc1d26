import type { Source } from "@hocvu/results";

/** So many pages of a store follow one another at most: one that leads in a circle ends here. */
const MOST_PAGES = 100_000;

/**
 * The statements of a record store (xAPI 1.0.3 Communication 2.1.3), page by page. The key goes nowhere but to the store's own
 * origin.
 */
export function storeSource(endpoint: string, key: string, request: typeof fetch = fetch): Source {
  const base = endpoint.replace(/\/+$/, "");
  const { origin } = new URL(base);
  const headers = {
    "X-Experience-API-Version": "1.0.3",
    Authorization: `Basic ${Buffer.from(key).toString("base64")}`,
  };
  return {
    name: base,
    async *open() {
      let next: string | undefined = `${base}/statements?ascending=true&limit=500`;
      for (let page = 0; next !== undefined && page < MOST_PAGES; page++) {
        const answer: Response = await request(next, { headers, redirect: "error" }).catch(
          (error) => {
            throw new StoreFailed(String(error.cause?.code ?? error.message));
          },
        );
        if (!answer.ok) throw new StoreFailed(`HTTP ${answer.status}`);
        const text = await answer.text();
        yield Buffer.from(text);
        next = moreOf(text, next, origin);
      }
    },
  };
}

/** A store could not be asked, or said no. */
export class StoreFailed extends Error {}

/** Where the next page is; nothing where there is none, or where it would be on another origin. */
function moreOf(text: string, here: string, origin: string): string | undefined {
  const more = moreIn(text);
  if (typeof more !== "string" || more === "") return undefined;
  const next = new URL(more, here);
  return next.origin === origin ? next.href : undefined;
}

function moreIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { more?: unknown } | null)?.more;
  } catch {
    // The reader says what is wrong with it.
    return undefined;
  }
}
