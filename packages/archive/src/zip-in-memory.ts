import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import type { Tell } from "./append-files.ts";
import { type PackageFile, toBytes } from "./package-file.ts";
import {
  centralHeader,
  dataDescriptor,
  endOfDirectory,
  localHeader,
  type ZippedFile,
} from "./zip-records.ts";

/** A file whose content is at hand. */
export interface FileInMemory extends PackageFile {
  readonly content: string | Uint8Array;
}

/** Enough for all threads that Node deflates in, and few enough to be kept in memory. */
const AHEAD = 16;
/** Beyond these a zip needs larger numbers; in bytes, with room for what stands around files. */
const MAX_BYTES = 2 ** 31;
const MAX_FILES = 2 ** 16 - 2;

const deflate = promisify(deflateRaw);

/** Whether `files` can be written by {@link zipInMemory}. */
export function areInMemory(files: readonly PackageFile[]): files is readonly FileInMemory[] {
  let bytes = 0;
  for (const { content } of files) {
    if (typeof content === "function") return false;
    // No character takes more than three bytes in UTF-8, for each of UTF-16's units.
    bytes += typeof content === "string" ? content.length * 3 : content.length;
  }
  return bytes < MAX_BYTES && files.length <= MAX_FILES;
}

/**
 * A zip piece by piece, in the bytes that archiver would give. That deflates one file after the other, each in a stream of its own: of a
 * thousand small files that takes longer than deflating them.
 */
export async function* zipInMemory(
  files: readonly FileInMemory[],
  tell?: Tell,
): AsyncGenerator<Uint8Array, void> {
  const central: Buffer[] = [];
  let offset = 0;
  for await (const file of inOrder(files, zipped)) {
    const pieces = [localHeader(file), file.packed, dataDescriptor(file)];
    central.push(centralHeader(file, offset));
    for (const piece of pieces) offset += piece.length;
    yield Buffer.concat(pieces);
    tell?.(central.length);
  }
  const directory = Buffer.concat(central);
  yield directory;
  yield endOfDirectory(central.length, directory.length, offset);
}

async function zipped({ path: name, content }: FileInMemory): Promise<ZippedFile> {
  const bytes = toBytes(content);
  const packed = bytes.length === 0 ? bytes : await deflate(bytes, { level: 9 });
  return { name, packed, size: bytes.length, crc: crc32(bytes) };
}

/** What `make` gives for each of `all`, in their order, while the next are made already. */
async function* inOrder<T, R>(
  all: readonly T[],
  make: (one: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = [];
  for (const one of all) {
    const making = make(one);
    // Thrown where it is waited for.
    making.catch(() => undefined);
    begun.push(making);
    if (begun.length >= AHEAD) yield await (begun.shift() as Promise<R>);
  }
  for (const making of begun) yield await making;
}
