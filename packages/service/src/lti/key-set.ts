import { type CryptoKey, importJWK, type JWK } from "jose";
import { object, text } from "./json.ts";
import { LaunchRefused } from "./refused.ts";

/** An unknown key may be a new one; asking for it again so often, and not with each forged token. */
const REFETCH_AFTER = 60_000;
/** A platform that was not there for a moment keeps its learners out no longer than that. */
const RETRY_AFTER = 5_000;
/** A key that a platform took back is believed so long at most. */
const MAX_AGE = 3_600_000;
/** So long the keys of a platform that cannot be asked are believed. */
const LONGEST_AWAY = 24 * 3_600_000;
const MAX_BYTES = 64 * 1024;
const MAX_KEYS = 50;

interface Kept {
  readonly keys: readonly JWK[];
  readonly askedAt: number;
  /** When the platform last answered with keys; undefined where it never did. */
  readonly answeredAt: number | undefined;
}

/** The public keys of platforms, remembered in this process. */
export class KeySets {
  readonly #fetch: typeof fetch;
  readonly #now: () => Date;
  readonly #kept = new Map<string, Kept>();
  readonly #underWay = new Map<string, Promise<Kept>>();

  constructor(service: { readonly fetch: typeof fetch; readonly now: () => Date }) {
    this.#fetch = service.fetch;
    this.#now = service.now;
  }

  /** The RSA key `kid` in the set at `url`; throws {@link LaunchRefused}. */
  async find(url: string, kid: string): Promise<CryptoKey | Uint8Array> {
    let set = this.#kept.get(url);
    let key = set && find(set, kid);
    if (!set || this.#age(set) > patience(set, key)) {
      set = await this.#refetch(url);
      key = find(set, kid);
    }
    if (!key) throw new LaunchRefused("token", "the platform's key set has no such key");
    return importJWK({ kty: "RSA", n: key.n ?? "", e: key.e ?? "" }, "RS256");
  }

  #age(set: Kept): number {
    return this.#now().getTime() - set.askedAt;
  }

  #refetch(url: string): Promise<Kept> {
    const underWay = this.#underWay.get(url);
    if (underWay) return underWay;
    const asked = this.#ask(url).finally(() => this.#underWay.delete(url));
    this.#underWay.set(url, asked);
    return asked;
  }

  async #ask(url: string): Promise<Kept> {
    const at = this.#now().getTime();
    let keys: readonly JWK[] | undefined;
    try {
      const answer = await this.#fetch(url, { headers: { accept: "application/json" } });
      const body = await answer.text();
      if (answer.ok && body.length <= MAX_BYTES) keys = readKeys(JSON.parse(body));
    } catch {
      // Not reached, refused or no JSON: as if it had no keys.
    }
    // A key set that cannot be had now isn't asked for with each launch; the keys of before stay until they are too old.
    const before = this.#kept.get(url);
    const answeredAt = keys ? at : before?.answeredAt;
    const isFresh = answeredAt !== undefined && at - answeredAt < LONGEST_AWAY;
    const kept = { keys: keys ?? (isFresh && before ? before.keys : []), askedAt: at, answeredAt };
    this.#kept.set(url, kept);
    return kept;
  }
}

/** How old a set may be in which the key was found or not, in milliseconds. */
function patience({ askedAt, answeredAt }: Kept, key: JWK | undefined): number {
  if (key) return MAX_AGE;
  return answeredAt === askedAt ? REFETCH_AFTER : RETRY_AFTER;
}

function readKeys(json: unknown): readonly JWK[] | undefined {
  const { keys } = object(json);
  return Array.isArray(keys) && keys.length <= MAX_KEYS
    ? keys.map((key) => object(key) as JWK)
    : undefined;
}

function find({ keys }: Kept, kid: string): JWK | undefined {
  return keys.find(
    (key) =>
      key.kid === kid &&
      key.kty === "RSA" &&
      (key.use === undefined || key.use === "sig") &&
      (key.alg === undefined || key.alg === "RS256") &&
      text(key.n) !== undefined &&
      text(key.e, 20) !== undefined,
  );
}
