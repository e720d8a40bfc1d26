import { createHash, createHmac, timingSafeEqual } from "node:crypto";

// OAuth 1.0a as LTI 1.1 uses it: one signature with a shared secret and no token. Own code, as what the registry has
// (oauth-1.0a, oauth-sign) was last touched in 2018, signs only, and takes parameters as an object, in which one that comes twice is lost.

export type Pairs = readonly (readonly [name: string, value: string])[];

/** The signature methods that platforms use; RFC 5849 has the first, Sakai and Tsugi offer the second. */
export const METHODS = { "HMAC-SHA1": "sha1", "HMAC-SHA256": "sha256" } as const;

export type Method = keyof typeof METHODS;

export function isMethod(text: string | null | undefined): text is Method {
  return typeof text === "string" && Object.hasOwn(METHODS, text);
}

/** RFC 5849, 3.6: all but unreserved characters as `%XX`. */
function percent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What is signed (RFC 5849, 3.4.1). `address` is without its query: those parameters are among `parameters`. */
export function baseString(method: string, address: string, parameters: Pairs): string {
  const { origin, pathname } = new URL(address);
  const normal = parameters
    .filter(([name]) => name !== "oauth_signature" && name !== "realm")
    .map(([name, value]) => [percent(name), percent(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  return [method.toUpperCase(), origin + pathname, normal].map(percent).join("&");
}

/** By code units, which are bytes here: all else is escaped. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function sign(method: Method, text: string, secret: string): string {
  return createHmac(METHODS[method], `${percent(secret)}&`)
    .update(text)
    .digest("base64");
}

/** Compares in the same time wherever they differ. */
export function isSignature(found: string, right: string): boolean {
  const [one, other] = [Buffer.from(found), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** OAuth Request Body Hash 1.0: what a signature holds of a body that is no form, by the same digest as the signature's. */
export function bodyHash(method: Method, body: string): string {
  return createHash(METHODS[method]).update(body).digest("base64");
}

/** The header that carries `parameters` (RFC 5849, 3.5.1). */
export function authorization(parameters: Pairs): string {
  return `OAuth ${parameters.map(([name, value]) => `${percent(name)}="${percent(value)}"`).join(", ")}`;
}
