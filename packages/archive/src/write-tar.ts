import { PassThrough, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { TarArchive } from "archiver";
import { appendFiles, type Tell } from "./append-files.ts";
import type { PackageFile } from "./package-file.ts";

/** Where a gzip header names the system it was made on, and what it says for none (RFC 1952, 2.3.1). */
const SYSTEM = 9;
const UNKNOWN = 255;

/**
 * Writes a gzipped tar with `files` in the order given: the same files give the same bytes on every machine. No folder
 * entries, no owner. Ends `output`; rejects when a file cannot be read or `output` fails.
 */
export async function writeTarGz(
  files: readonly PackageFile[],
  output: Writable,
  tell?: Tell,
): Promise<void> {
  const tar = new TarArchive();
  const written = pipeline(tar, new PassThrough(), createGzip({ level: 9 }), nameless(), output);
  appendFiles(tar, files, tell);
  await written;
}

/** Takes the system's name out of a gzip header. */
function nameless(): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const at = SYSTEM - seen;
      if (at >= 0 && at < chunk.length) chunk[at] = UNKNOWN;
      seen += chunk.length;
      done(null, chunk);
    },
  });
}
