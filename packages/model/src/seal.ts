import { hash, random } from "./random.ts";

/** A letter of Vietnamese takes one byte of it, or two, where UTF-8 needs up to three. Every browser reads it (WHATWG Encoding 9.8). */
const ENCODING = "cp1258";

/**
 * Makes `value`, as JSON, unreadable to somebody who looks at a package's files or at the page's source: XOR with a stream
 * made from `key`, as base64. This is a curtain, not a lock: the player can open it, so a determined reader of
 * the script can too. Only a server that grades keeps answers secret.
 */
export function seal(value: unknown, key: string): string {
  const next = random(hash(key));
  const veiled = bytesOf(JSON.stringify(value)).map((byte) =>
    String.fromCharCode(byte ^ (next() * 256)),
  );
  return btoa(veiled.join("")).replace(/=+$/, "");
}

/** The value that {@link seal} hid under the same key. With another key, or other input, nonsense or an exception. */
export function unseal(sealed: string, key: string): unknown {
  const next = random(hash(key));
  const bytes = Uint8Array.from(atob(sealed), (char) => char.charCodeAt(0) ^ (next() * 256));
  return JSON.parse(new TextDecoder(ENCODING).decode(bytes).normalize());
}

/** Of each unit of a text what stands for it: a course has few different ones, and many of each. */
const known = new Map<string, readonly number[]>();

/** `json` in {@link ENCODING}. */
function bytesOf(json: string): readonly number[] {
  return json.split("").flatMap((unit) => {
    const bytes = known.get(unit) ?? bytesFor(unit);
    known.set(unit, bytes);
    return bytes;
  });
}

const MARKS = /[\u0300\u0301\u0303\u0309\u0323]/;

/** It keeps tones apart from letters; what it has not stands as JSON can write it: `\u2192`. */
function bytesFor(unit: string): readonly number[] {
  const all = new TextDecoder(ENCODING).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const parts = unit.normalize("NFD");
  const mark = MARKS.exec(parts)?.[0] ?? "";
  const whole = all.includes(unit) ? [unit] : [parts.replace(mark, "").normalize(), mark];
  const bytes = whole.filter(Boolean).map((part) => all.indexOf(part));
  // A mark that stands alone would be read together with the letter before it.
  return parts === mark || bytes.includes(-1)
    ? [...`\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`].map((c) => c.charCodeAt(0))
    : bytes;
}
