import { openPromise, type Entry as ZipEntry, type ZipFile } from "yauzl";
import { type Entry, LIMITS, type OpenPackage, type Trouble } from "./package.ts";

const ENCRYPTED = 0x1;
const UTF8 = 0x800;
const UNIX = 3;
const FILE_KIND = 0o170000;
const LINK = 0o120000;

/**
 * Opens the zip at `path` by its directory alone. Names are taken as they stand, as a wrong one is something to report.
 * Rejects where there is no zip.
 */
export async function openZip(path: string): Promise<OpenPackage> {
  const zip = await openPromise(path, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  });
  const { found, trouble, zip64 } = await readDirectory(zip);
  const byPath = new Map<string, ZipEntry>();
  for (const { entry, raw } of found) if (!byPath.has(entry.path)) byPath.set(entry.path, raw);
  return {
    entries: found.map(({ entry }) => entry),
    ...(trouble ? { trouble } : {}),
    ...(zip64 ? { zip64 } : {}),
    read: (name, most = LIMITS.text) => readEntry(zip, byPath.get(name), most),
    stream: async (name) => {
      const entry = byPath.get(name);
      return entry && zip.openReadStreamPromise(entry).catch(() => undefined);
    },
    close: async () => zip.close(),
  };
}

async function readDirectory(zip: ZipFile) {
  const found: { entry: Entry; raw: ZipEntry }[] = [];
  const limit = (of: "entries" | "size" | "ratio") =>
    ({ found, zip64, trouble: { kind: "limit", limit: of } as Trouble }) as const;
  let size = 0;
  let zip64 = false;
  if (zip.entryCount > LIMITS.entries) return limit("entries");
  try {
    for await (const raw of zip.eachEntry()) {
      const path = nameOf(raw);
      size += raw.uncompressedSize;
      if (size > LIMITS.size) return limit("size");
      if (raw.extraFields.some(({ id }) => id === 1)) zip64 = true;
      if (isTrap(raw)) return limit("ratio");
      if (!path.endsWith("/")) found.push({ entry: entryOf(path, raw), raw });
    }
  } catch (error) {
    return { found, zip64, trouble: { kind: "damaged", reason: reasonOf(error) } as Trouble };
  }
  return { found, zip64, trouble: undefined };
}

function isTrap({ uncompressedSize, compressedSize }: ZipEntry): boolean {
  return uncompressedSize > LIMITS.unsuspicious && uncompressedSize > compressedSize * LIMITS.ratio;
}

function entryOf(path: string, raw: ZipEntry): Entry {
  const { compressionMethod: method } = raw;
  const isUnix = raw.versionMadeBy >> 8 === UNIX;
  const isLink = isUnix && ((raw.externalFileAttributes >>> 16) & FILE_KIND) === LINK;
  return {
    path,
    size: raw.uncompressedSize,
    ...((raw.generalPurposeBitFlag & ENCRYPTED) !== 0 ? { encrypted: true as const } : {}),
    ...(isLink ? { link: true as const } : {}),
    ...(method !== 0 && method !== 8 ? { method } : {}),
  };
}

/** Names are UTF-8 where the flag says so, and mostly where it doesn't; what is not comes out as it was in DOS. */
function nameOf({ fileName, generalPurposeBitFlag }: ZipEntry): string {
  const bytes = fileName as unknown as Buffer;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return (generalPurposeBitFlag & UTF8) !== 0 ? bytes.toString("utf8") : bytes.toString("latin1");
  }
}

/** At most `most` bytes come out, whatever the directory says: it is not to be believed. */
async function readEntry(
  zip: ZipFile,
  entry: ZipEntry | undefined,
  most: number,
): Promise<Uint8Array | undefined> {
  if (!entry || entry.uncompressedSize > most) return undefined;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > most) return undefined;
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
