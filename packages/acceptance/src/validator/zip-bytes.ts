import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type PackageFile, writeZip } from "@hocvu/archive";

/** A zip of files, in memory. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const listed: PackageFile[] = Object.entries(files).map(([path, content]) => ({ path, content }));
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), writeZip(listed, output)]);
  return bytes;
}

const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The same zip after `change` has had each entry's header in the directory, with its name. */
export function changeDirectory(
  zip: Buffer,
  change: (header: Buffer, name: string) => void,
): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (bytes.readUInt32LE(at) !== 0x06054b50) continue;
    let offset = bytes.readUInt32LE(at + 16);
    for (let left = bytes.readUInt16LE(at + 10); left > 0; left--) {
      if (bytes.readUInt32LE(offset) !== DIRECTORY)
        throw new Error("no header where one should be");
      const [name, extra, comment] = [28, 30, 32].map((field) =>
        bytes.readUInt16LE(offset + field),
      );
      const size = 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
      const header = bytes.subarray(offset, offset + size);
      change(header, header.subarray(46, 46 + (name ?? 0)).toString());
      offset += size;
    }
    return bytes;
  }
  throw new Error("the zip has no directory");
}

/** Renames an entry, in the directory and before its bytes, to a name of the same length. */
export function rename(zip: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error("names of two lengths");
  const bytes = changeDirectory(zip, (header, name) => {
    if (name === from) header.write(to, 46);
  });
  for (let at = 0; at + 30 < bytes.length; at++) {
    if (bytes.readUInt32LE(at) !== LOCAL) continue;
    const length = bytes.readUInt16LE(at + 26);
    if (bytes.subarray(at + 30, at + 30 + length).toString() === from) bytes.write(to, at + 30);
  }
  return bytes;
}
