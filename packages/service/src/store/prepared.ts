import { createHash } from "node:crypto";
import pg from "pg";

/** Texts that are prepared: more than the service has, as lists of different lengths are different texts. */
const MOST = 300;

/**
 * Errors that a statement gets only because it was prepared: its tables were changed by a newer version of the service meanwhile,
 * or something between here and PostgreSQL hands out connections that know nothing of it.
 */
const STALE: readonly (string | undefined)[] = ["0A000", "26000", "42P05"];

/**
 * The kind of client that one pool makes: each statement gets a name, so that PostgreSQL reads and plans it once a connection, which
 * saves a third of its time. Where names turn out to do harm, this pool does without from then on.
 */
export function preparingClient(): typeof pg.Client {
  const names = new Map<string, string>();
  let prepares = true;

  const nameOf = (text: string): string | undefined => {
    if (!prepares) return undefined;
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
    names.set(text, name);
    return name;
  };

  return class extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg has nine overloads, and this passes all of them on.
    override query(...args: any[]): any {
      const [text, values] = args;
      const name = typeof text === "string" && Array.isArray(values) ? nameOf(text) : undefined;
      if (name === undefined) return super.query(...(args as Parameters<pg.Client["query"]>));
      return super.query({ name, text, values }).catch((error: { readonly code?: string }) => {
        if (STALE.includes(error.code)) prepares = false;
        throw error;
      });
    }
  };
}
