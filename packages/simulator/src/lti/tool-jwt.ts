import {
  compactVerify,
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTPayload,
} from "jose";
import { Refused } from "./http/exchange.ts";

/** How far a tool's clock may differ, in seconds. */
const SKEW = 60;
/** The longest time between `iat` and `exp`, in seconds: an assertion is for now. */
const LONGEST = 3600;

export interface Expected {
  readonly keys: string | JSONWebKeySet;
  readonly issuer: string;
  /** Set if the subject must be the issuer, as in client assertions. */
  readonly subject?: string;
  readonly audience: string;
  /** Milliseconds. */
  readonly now: number;
  /** What a refusal is called. */
  readonly code: string;
  readonly status: number;
  fetchKeys(url: string): Promise<unknown>;
}

/** What a tool claims in `jwt` once it is proved: signed by RS256 with a published key, meant for us, and of now. */
export async function verifyToolJwt(jwt: string, expected: Expected): Promise<JWTPayload> {
  const refuse = (reason: string): never => {
    throw new Refused(expected.status, expected.code, reason);
  };
  const header = attempt(() => decodeProtectedHeader(jwt)) ?? refuse("it is no JWT");
  const claims = attempt(() => decodeJwt(jwt)) ?? refuse("it is no JWT");
  if (header.alg !== "RS256") refuse(`it is signed by ${header.alg}, not RS256`);
  if (!header.kid) refuse("its header has no kid");
  const jwks = await keySet(expected).catch((error) => refuse(`the tool's keys: ${error.message}`));
  if (!jwks.keys.some(({ kid }) => kid === header.kid))
    refuse("its kid is not among the tool's keys");
  await compactVerify(jwt, createLocalJWKSet(jwks)).catch((error) =>
    refuse(`its signature does not hold: ${error.message}`),
  );
  if (claims.iss !== expected.issuer) refuse(`iss is ${claims.iss}, not ${expected.issuer}`);
  if (expected.subject !== undefined && claims.sub !== expected.subject) {
    refuse(`sub is ${claims.sub}, not ${expected.subject}`);
  }
  const audiences = [claims.aud ?? []].flat();
  if (!audiences.includes(expected.audience)) {
    refuse(`aud is ${audiences.join(", ") || "missing"}, not ${expected.audience}`);
  }
  const now = expected.now / 1000;
  const { iat, exp, nbf } = claims;
  if (typeof iat !== "number") return refuse("iat is missing");
  if (typeof exp !== "number") return refuse("exp is missing");
  if (exp <= now - SKEW) refuse("it has expired");
  if (iat > now + SKEW) refuse("iat is in the future");
  if (typeof nbf === "number" && nbf > now + SKEW) refuse("nbf is in the future");
  if (exp - iat > LONGEST || exp <= iat) refuse("exp is too far from iat");
  return claims;
}

async function keySet({ keys, fetchKeys }: Expected): Promise<JSONWebKeySet> {
  const found = typeof keys === "string" ? await fetchKeys(keys) : keys;
  if (!Array.isArray((found as Partial<JSONWebKeySet> | null)?.keys)) throw new Error("no key set");
  return found as JSONWebKeySet;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Ids that count once, until they would have expired anyway. */
export interface Once {
  /** Whether `id` is new; it is not afterwards. */
  take(id: string): boolean;
}

export function createOnce(): Once {
  const seen = new Set<string>();
  return {
    take(id) {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    },
  };
}
