import { buffer } from "node:stream/consumers";
import { type Entry, fromBufferPromise } from "yauzl";

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
  for (const entry of entries)
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
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
