import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * A zip of files, whatever their names are (APPNOTE 4.3, 4.4). Made at once: of ten thousand zips of fifty files our own writer,
 * which streams, would take most of the time of a test.
 */
export async function zipOf(files: readonly Packed[]): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    // Version, names in UTF-8, Deflate, the first day of 1980.
    const common = Buffer.alloc(26);
    common.set([20, 0, 0, 8, 8, 0, 0, 0, 33, 0]);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    parts.push(signed(0x04034b50, common), name, packed);
    directory.push(signed(0x02014b50, Buffer.from([20, 0]), common, entry), name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, ...directory, signed(0x06054b50, end)]));
}

function signed(signature: number, ...parts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature);
  return Buffer.concat([head, ...parts]);
}

/** Contents by their paths as a zip. */
export function zipped(
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  return zipOf(Object.entries(contents).map(([path, content]) => ({ path, content })));
}
