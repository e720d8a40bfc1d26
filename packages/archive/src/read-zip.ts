import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** What a zip may unfold to before it is taken for a trap. */
export interface ZipLimits {
  readonly entries: number;
  /** In bytes, unpacked, all entries together. */
  readonly size: number;
}

const LIMITS: ZipLimits = { entries: 20_000, size: 1024 * 1024 * 1024 };

/**
 * The files of a zip by name, in the order of its directory; folders are left out. Rejects for what is no zip, is
 * damaged, holds names that lead out of it (yauzl sees to both) or unfolds beyond `limits`.
 */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits = LIMITS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  if (zip.entryCount > limits.entries) throw new Error(`the zip has ${zip.entryCount} entries`);
  const entries: Entry[] = [];
  let size = 0;
  // The whole directory first: what is a trap is not unpacked up to the limit. yauzl fails when more bytes come out than the
  // directory says, so its word can be relied on.
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize;
    if (size > limits.size) throw new Error(`the zip unfolds to more than ${limits.size} bytes`);
    if (!entry.fileName.endsWith("/")) entries.push(entry);
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.fileName, await contentOf(zip, entry));
  return files;
}

/** In bytes, packed: what is no larger is unpacked at once, as handing it to another thread takes longer. */
const SMALL = 1024 * 1024;
/** The method of Deflate (APPNOTE 4.4.5). */
const DEFLATED = 8;

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  if (compressionMethod !== DEFLATED || compressedSize > SMALL || entry.isEncrypted())
    return buffer(await zip.openReadStreamPromise(entry));
  const packed = await buffer(await zip.openReadStreamPromise(entry, { decompress: false }));
  // One byte more than is said, as none at all would mean no limit.
  const content = inflateRawSync(packed, { maxOutputLength: uncompressedSize + 1 });
  if (content.length === uncompressedSize) return content;
  throw new Error(
    `${entry.fileName} unfolds to ${content.length} bytes, and ${uncompressedSize} were said`,
  );
}

/** Looks at a zip's directory alone, and rejects for one that {@link readZip} would not unpack. */
export async function measureZip(
  bytes: Uint8Array,
  limits: ZipLimits = LIMITS,
): Promise<{ readonly entries: number; readonly size: number }> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  if (zip.entryCount > limits.entries) throw new Error(`the zip has ${zip.entryCount} entries`);
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize;
    if (size > limits.size) throw new Error(`the zip unfolds to more than ${limits.size} bytes`);
  }
  return { entries: zip.entryCount, size };
}
