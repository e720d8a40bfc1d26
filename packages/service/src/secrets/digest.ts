import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** SHA-256 in hex: how secrets that somebody else shows us again are kept. */
export function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** 32 random bytes, fit for headers, forms and addresses. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in the same time wherever they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}
