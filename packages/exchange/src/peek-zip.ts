import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A manifest of twenty thousand items has ten megabytes; more is no manifest. */
const MAX_SIZE = 32 * 1024 * 1024;

/**
 * The text of one file in a zip, without looking at any other: enough to tell what kind of package it is. Nothing for what is no
 * zip, is damaged or too long.
 */
export function peek(bytes: Uint8Array, isWanted: (path: string) => boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === undefined) return undefined;
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let n = 0; n < count && view.getUint32(at, true) === ENTRY; n++) {
      const [name, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
      const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
      if (isWanted(path)) return textAt(view, bytes, at);
      at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
  } catch {
    // Offsets that lead out of the file, and what cannot be unpacked.
  }
  return undefined;
}

function endOf(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function textAt(view: DataView, bytes: Uint8Array, entry: number): string | undefined {
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const at = view.getUint32(entry + 42, true);
  if (view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return new TextDecoder().decode(packed.subarray(0, MAX_SIZE));
  if (method !== 8) return undefined;
  return inflateRawSync(packed, { maxOutputLength: MAX_SIZE }).toString("utf8");
}
