import { createHmac } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Service } from "../service.ts";
import type { Tables } from "../store/schema.ts";
import { type Rate, RateLimit } from "./rate.ts";

/** What each process lets in without asking, of all that one key may: who goes about things as people do is never counted. */
const SHARE = 1 / 16;

/** Who was refused is refused by this process for so long, so that a flood costs the database nothing, in milliseconds. */
const REFUSED = 1_000;

/** Keys that a process remembers as refused. */
const MOST = 20_000;

/** After so long every bucket is full again, whatever its rate. */
const FORGOTTEN = 3_600_000;

/**
 * A limit that all processes keep to together: a key gets its rate, and a sixteenth of it more for each process that it reaches.
 * To count every request in the database would cost as much as saving an answer does (0.7 ms of PostgreSQL's time), and a limit
 * divided by the number of processes would hold up whoever keeps coming to the same one. So a process lets a small share of it in
 * by its own count, and asks only about those who want more.
 */
export class SharedRate {
  readonly #service: Pick<Service, "store" | "secret" | "now">;
  readonly #name: string;
  readonly #rate: Rate;
  readonly #own: RateLimit;
  /** Until when, in milliseconds. */
  readonly #refused = new Map<string, number>();

  constructor(service: Pick<Service, "store" | "secret" | "now">, name: string, rate: Rate) {
    this.#service = service;
    this.#name = name;
    this.#rate = rate;
    this.#own = new RateLimit(this.#isAlone ? rate : shareOf(rate));
  }

  /** Whether one more of `key` is let in. */
  async take(key: string): Promise<boolean> {
    const { store, now } = this.#service;
    const at = now();
    if (this.#own.take(key, at.getTime())) return true;
    if (this.#isAlone || (this.#refused.get(key) ?? 0) > at.getTime()) return false;
    if (await askAll(store.db, this.#hidden(key), this.#rate, at)) return true;
    if (this.#refused.size >= MOST) this.#refused.clear();
    this.#refused.set(key, at.getTime() + REFUSED);
    return false;
  }

  /** Keys are addresses and tokens, which the database need not know. */
  #hidden(key: string): string {
    const hash = createHmac("sha256", this.#service.secret).update(`${this.#name} ${key}`);
    return hash.digest("base64url");
  }

  /** The embedded database has one process. */
  get #isAlone(): boolean {
    return this.#service.store.kind === "pglite";
  }
}

function shareOf({ burst, perSecond }: Rate): Rate {
  return { burst: burst * SHARE, perSecond: perSecond * SHARE };
}

/** Takes one out of the bucket that all processes share, if one is left in it. */
async function askAll(
  db: Kysely<Tables>,
  key: string,
  { burst, perSecond }: Rate,
  at: Date,
): Promise<boolean> {
  const filled = sql`least(${burst}::float8, b.level + ${perSecond}::float8 *
    extract(epoch from greatest(interval '0', ${at}::timestamptz - b.filled_at)))`;
  const { rows } = await sql`
    insert into rate_bucket as b (key, level, filled_at)
    values (${key}, ${burst}::float8 - 1, ${at})
    on conflict (key) do update
      set level = ${filled} - 1, filled_at = greatest(b.filled_at, ${at}::timestamptz)
      where ${filled} >= 1
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Takes away buckets that are full again, as if they had never been. */
export async function forgetRates(db: Kysely<Tables>, now: Date): Promise<void> {
  const full = new Date(now.getTime() - FORGOTTEN);
  await db.deleteFrom("rate_bucket").where("filled_at", "<", full).execute();
}
