import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** More of a manifest is not looked at to tell what kind it is. */
const MOST = 4 * 1024 * 1024;

/** The text of a zip's `imsmanifest.xml`, which tells what is in it, without unpacking anything else; nothing where none is found. */
export function manifestOf(bytes: Uint8Array): string | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (zip.length < 30 || zip.readUInt32LE(0) !== LOCAL) return undefined;
  // The directory stands at the end, and the shortest of several names is the nearest to the root.
  let at = zip.lastIndexOf("imsmanifest.xml");
  let found: { readonly length: number; readonly text: string } | undefined;
  for (; at > 0; at = zip.lastIndexOf("imsmanifest.xml", at - 1)) {
    const entry = entryAt(zip, at);
    if (entry && (!found || entry.length < found.length)) found = entry;
  }
  return found?.text;
}

/** The entry of the directory whose name ends with what stands at `at`. */
function entryAt(
  zip: Buffer,
  at: number,
): { readonly length: number; readonly text: string } | undefined {
  const end = at + "imsmanifest.xml".length;
  for (let length = end - at; length <= 255 && end - length >= 46; length++) {
    const start = end - length - 46;
    if (zip.readUInt32LE(start) !== CENTRAL || zip.readUInt16LE(start + 28) !== length) continue;
    const method = zip.readUInt16LE(start + 10);
    const size = zip.readUInt32LE(start + 20);
    const offset = zip.readUInt32LE(start + 42);
    if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL) return undefined;
    const from = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const content = zip.subarray(from, Math.min(from + size, zip.length));
    try {
      const plain =
        method === 0
          ? content.subarray(0, MOST)
          : inflateRawSync(content, { maxOutputLength: MOST });
      return { length, text: plain.toString("utf8") };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Whether a manifest is of a cartridge, of QTI 1.x, or of Blackboard; of QTI 2 and 3 it is not. */
export function isCartridge(manifest: string): boolean {
  return /imscc(?:v1p\d)?\/|imscc_xmlv1p|imsqti_xmlv1p|content-packaging\/|x-bb-(?:qti|pool|document)/i.test(
    manifest,
  );
}
