import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** What a sealed text is for; one sealed for one purpose opens for no other. */
export type Purpose = "tool key" | "consumer secret" | "deep link";

/** Encrypts with the service's secret (AES-256-GCM): what the database keeps and must give back. */
export function seal(secret: Uint8Array, purpose: Purpose, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Undefined where it was sealed with another secret, for another purpose, or altered. */
export function unseal(secret: Uint8Array, purpose: Purpose, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return undefined;
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyFor(secret, purpose),
    bytes.subarray(0, 12),
  ).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

function keyFor(secret: Uint8Array, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, new Uint8Array(), `hocvu ${purpose}`, 32));
}
