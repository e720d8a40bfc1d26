import { verify as holds } from "@stablelib/ed25519";
import { hash } from "@stablelib/sha512";

// Everything here goes into the page, and is the same in a browser of 2018 and in Node.js.

/** What a JWT of ours is: so that none can be shown for another. */
export type Kind = "JWT" | "hocvu-slip" | "hocvu-seal";

/** What a page knows of who issues. */
export interface PublicIssuer {
  readonly name: string;
  readonly keys: readonly { readonly kid: string; readonly x: string; readonly stolen?: boolean }[];
  readonly withdrawn: readonly string[];
}

export type Verdict =
  | {
      readonly holds: true;
      readonly number: string;
      readonly name: string;
      readonly course: string;
      /** In seconds since 1970. */
      readonly at: number;
    }
  | { readonly holds: false; readonly why: Refusal };

/** `unreadable`: no certificate of ours; `stranger`: signed by a key that the issuer does not have. */
export type Refusal = "unreadable" | "altered" | "stranger" | "withdrawn" | "stolen";

/** Before the seal, on a line of its own. */
export const SEAL = "%hocvu-seal ";

/** Whether a certificate holds: a PDF's bytes, or the signs of a QR code or credential. */
export function verify(shown: string | Uint8Array, issuer: PublicIssuer): Verdict {
  try {
    return typeof shown === "string" ? verifyText(shown.trim(), issuer) : verifyPdf(shown, issuer);
  } catch {
    return refused("unreadable");
  }
}

function verifyText(jwt: string, issuer: PublicIssuer): Verdict {
  const { kind, claims, refusal } = opened(jwt, issuer);
  if (refusal) return refused(refusal);
  if (kind === "hocvu-slip") return told(claims, issuer);
  if (kind !== "JWT") return refused("unreadable");
  const subject = claims.credentialSubject as {
    identifier: { identityHash: string }[];
    achievement: { name: string };
  };
  return told(
    {
      jti: String(claims.jti).replace("urn:hocvu:certificate:", ""),
      nbf: claims.nbf,
      sub: subject.identifier[0]?.identityHash,
      course: subject.achievement.name,
    },
    issuer,
  );
}

function verifyPdf(bytes: Uint8Array, issuer: PublicIssuer): Verdict {
  // A sign a byte: places in the text are places in the file.
  const text = latin(bytes);
  const at = text.lastIndexOf(SEAL);
  if (text.slice(0, 5) !== "%PDF-" || at < 0) return refused("unreadable");
  const end = text.indexOf("\n", at);
  const { kind, claims, refusal } = opened(text.slice(at + SEAL.length, end), issuer);
  if (refusal) return refused(refusal);
  const own = text.slice(text.lastIndexOf("startxref", at), at);
  const isWhole =
    kind === "hocvu-seal" &&
    claims.sha512 === encoded(hash(bytes.subarray(0, at))) &&
    text.slice(end + 1) === own;
  return isWhole ? told(claims, issuer) : refused("altered");
}

interface Opened {
  readonly kind?: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly refusal?: Refusal;
}

/** A compact JWT (RFC 7519), if its signature holds. */
function opened(jwt: string, { keys }: PublicIssuer): Opened {
  const [head = "", body = "", signature = "", more] = jwt.split(".");
  if (more !== undefined) return { claims: {}, refusal: "unreadable" };
  const { alg, kid, typ } = JSON.parse(utf8(decoded(head)));
  const key = keys.filter((one) => one.kid === kid)[0];
  if (!key || alg !== "EdDSA") return { claims: {}, refusal: "stranger" };
  const signed = decoded(signature);
  if (
    // Other signs for the same bytes, and another number for the same point, would be another certificate.
    encoded(signed) !== signature ||
    !isBelowOrder(signed) ||
    !holds(decoded(key.x), bytesOf(`${head}.${body}`), signed)
  ) {
    return { claims: {}, refusal: "altered" };
  }
  if (key.stolen) return { claims: {}, refusal: "stolen" };
  return { kind: typ, claims: JSON.parse(utf8(decoded(body))) };
}

function told(claims: Readonly<Record<string, unknown>>, { withdrawn }: PublicIssuer): Verdict {
  const { jti, nbf, sub, course } = claims;
  // One of another year, of the same learner and course, is withdrawn with it.
  const lasting = lastingPart(String(jti));
  if (withdrawn.some((number) => lastingPart(number) === lasting)) return refused("withdrawn");
  return {
    holds: true,
    ...{ number: String(jti), name: String(sub), course: String(course), at: Number(nbf) },
  };
}

/** What of a number is the same in any year. */
export function lastingPart(number: string): string {
  return number.slice(number.indexOf("-") + 1);
}

function refused(why: Refusal): Verdict {
  return { holds: false, why };
}

/** The order of the group (RFC 8032, 5.1), its last byte first. */
const ORDER = [
  ...[0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...[
    0x14, 0xde, 0xf9, 0xde, 0xa2, 0xf7, 0x9c, 0xd6, 0x58, 0x12, 0x63, 0x1a, 0x5c, 0xf5, 0xd3, 0xed,
  ],
];

/** RFC 8032, 5.1.7: the second half is below the order; the library does not ask. */
function isBelowOrder(signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  for (let n = 0; n < 32; n++) {
    const difference = (signature[63 - n] as number) - (ORDER[n] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function encoded(bytes: Uint8Array): string {
  let text = "";
  for (let n = 0; n < bytes.length; n += 3) {
    const three = ((bytes[n] as number) << 16) | ((bytes[n + 1] ?? 0) << 8) | (bytes[n + 2] ?? 0);
    const signs = Math.min(3, bytes.length - n) + 1;
    for (let s = 0; s < signs; s++) text += SIGNS.charAt((three >> (18 - 6 * s)) & 63);
  }
  return text;
}

function decoded(text: string): Uint8Array {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const sign of text.split("")) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) throw new Error("no base64url");
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text.split(""), (sign) => sign.charCodeAt(0));
}

function utf8(bytes: Uint8Array): string {
  // Throws at bytes that are no UTF-8.
  return decodeURIComponent(
    [...bytes].map((byte) => `%${byte < 16 ? "0" : ""}${byte.toString(16)}`).join(""),
  );
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let n = 0; n < bytes.length; n += 4096) {
    text += String.fromCharCode.apply(null, [...bytes.subarray(n, n + 4096)]);
  }
  return text;
}
