import { inflateRawSync } from "node:zlib";

/** The parts of an Office document that was written here, as text; for tests, as this package may not know archives. */
export function unzip(bytes: Uint8Array): (path: string) => string {
  const zip = Buffer.from(bytes);
  const parts = new Map<string, string>();
  // APPNOTE 4.3.16 and 4.3.12: the end tells where the list of files begins.
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const path = zip.toString("utf8", at + 46, at + 46 + (name ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    parts.set(path, (isPacked ? inflateRawSync(packed) : packed).toString("utf8"));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return (path) => parts.get(path) ?? "";
}
