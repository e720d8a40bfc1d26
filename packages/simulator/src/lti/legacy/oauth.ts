import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export type Pairs = readonly (readonly [name: string, value: string])[];

/** RFC 5849 3.6: everything but unreserved characters as %XX. */
export function percent(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The text that is signed (RFC 5849 3.4.1); parameters in the address count too, the signature itself and `realm` do not. */
export function baseString(method: string, address: string, parameters: Pairs): string {
  const url = new URL(address);
  const all = [...url.searchParams, ...parameters]
    .filter(([name]) => name !== "oauth_signature" && name !== "realm")
    .map(([name, value]) => [percent(name), percent(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const normal = all.map(([name, value]) => `${name}=${value}`).join("&");
  return [method.toUpperCase(), url.origin + url.pathname, normal].map(percent).join("&");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `oauth_signature_method`, and the digest that it stands for. */
export type SignatureMethod = "HMAC-SHA1" | "HMAC-SHA256";

const DIGESTS: Readonly<Record<SignatureMethod, string>> = {
  "HMAC-SHA1": "sha1",
  "HMAC-SHA256": "sha256",
};

/** An HMAC over the base string, with the consumer's secret and no token. */
export function signature(
  method: string,
  address: string,
  parameters: Pairs,
  secret: string,
  by: SignatureMethod = "HMAC-SHA1",
): string {
  const text = baseString(method, address, parameters);
  return createHmac(DIGESTS[by], `${percent(secret)}&`)
    .update(text)
    .digest("base64");
}

export function isSignature(found: string, right: string): boolean {
  const [a, b] = [Buffer.from(found), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** OAuth Request Body Hash: what stands for a body that is no form. */
export function bodyHash(body: string, by: SignatureMethod = "HMAC-SHA1"): string {
  return createHash(DIGESTS[by]).update(body).digest("base64");
}

/** The parameters in an `Authorization: OAuth …` header; undefined for another header. */
export function parseAuthorization(header: string | undefined): Pairs | undefined {
  const [, list] = /^OAuth\s+(.*)$/is.exec(header ?? "") ?? [];
  if (list === undefined) return undefined;
  return [...list.matchAll(/([\w.~%-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    decodeURIComponent(name),
    decodeURIComponent(value),
  ]);
}

/** That header, for clients. */
export function authorization(parameters: Pairs): string {
  return `OAuth ${parameters.map(([name, value]) => `${percent(name)}="${percent(value)}"`).join(", ")}`;
}
