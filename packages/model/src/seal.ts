import { hash, random } from "./random.ts";

/**
 * Makes `text` unreadable to somebody who looks at a package's files or at the page's source: XOR with a stream
 * made from `key`, as base64. This is a curtain, not a lock: the player can open it, so a determined reader of
 * the script can too. Only a server that grades keeps answers secret.
 */
export function seal(text: string, key: string): string {
  const bytes = veil(new TextEncoder().encode(text), key);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/=+$/, "");
}

/** The text that {@link seal} hid under the same key. With another key, or other input, nonsense or an exception. */
export function unseal(sealed: string, key: string): string {
  const bytes = Uint8Array.from(atob(sealed), (char) => char.charCodeAt(0));
  return new TextDecoder().decode(veil(bytes, key));
}

function veil(bytes: Uint8Array, key: string): Uint8Array {
  const next = random(hash(key));
  return bytes.map((byte) => byte ^ (next() * 256));
}
