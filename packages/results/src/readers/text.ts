import { isUtf8 } from "node:buffer";
import { Broken, type Source } from "./source.ts";

/** How Vietnamese offices' files are written; `windows-1258` is what older Excel saves as CSV. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";

/** By its byte order mark, by its zeros, and else by whether it is UTF-8 to its end. */
export async function encodingOf(source: Source): Promise<Encoding> {
  let carry: Uint8Array = new Uint8Array();
  let isFirst = true;
  for await (const chunk of source.open()) {
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    if (isFirst && bytes.length < 4) {
      carry = bytes;
      continue;
    }
    if (isFirst) {
      const wide = wideEncoding(bytes);
      if (wide) return wide;
      isFirst = false;
    }
    // What holds zeros is no text: not worth reading to its end.
    if (bytes.includes(0)) throw new Broken("signs", 0);
    // A letter may stand half in this chunk and half in the next.
    const end = wholeEnd(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return "windows-1258";
    carry = bytes.subarray(end);
  }
  return isUtf8(carry) ? "utf-8" : "windows-1258";
}

function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // Names of columns begin with plain letters.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return undefined;
}

/** Where the last whole letter ends, of those that UTF-8 writes in several bytes. */
function wholeEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** By its first bytes alone: JSON is in Unicode, whatever else (RFC 8259, 8.1). */
export async function encodingOfJson(source: Source): Promise<Encoding> {
  for await (const chunk of source.open()) {
    if (chunk.length >= 4) return wideEncoding(chunk) ?? "utf-8";
  }
  return "utf-8";
}

/** The source in UTF-8, without a byte order mark. What holds zeros then is no text. */
export async function* inUtf8(
  source: Source,
  tell: (source: Source) => Promise<Encoding> = encodingOf,
): AsyncIterable<Uint8Array> {
  const encoding = await tell(source);
  let isFirst = true;
  const decoder = encoding === "utf-8" ? undefined : new TextDecoder(encoding);
  for await (const chunk of source.open()) {
    let bytes: Uint8Array = decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
    if (isFirst && bytes.length > 0) {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      isFirst = false;
    }
    if (bytes.includes(0)) throw new Broken("signs", 0);
    yield bytes;
  }
  const rest = decoder?.decode();
  if (rest) yield Buffer.from(rest);
}

/** Text as it is compared and shown: tone marks composed (Windows-1258 writes them apart), without blanks around it. */
export function evened(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
