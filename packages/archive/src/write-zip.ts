import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipArchive } from "archiver";
import { appendFiles, type Tell } from "./append-files.ts";
import { deflateAtOnce } from "./deflate-at-once.ts";
import type { PackageFile } from "./package-file.ts";

/** The most there is: a package is made once, and loaded by each learner. */
const LEVEL = 9;

/**
 * Writes a zip with `files` in the order given: the same files give the same bytes, whatever the clock, time zone,
 * umask or working directory. No folder entries, no extra fields that name a machine or user. Ends `output`;
 * rejects when a file cannot be read or `output` fails.
 */
export async function writeZip(
  files: readonly PackageFile[],
  output: Writable,
  tell?: Tell,
): Promise<void> {
  const zip = new ZipArchive({ zlib: { level: LEVEL } });
  deflateAtOnce(zip, LEVEL);
  const written = pipeline(zip, output);
  appendFiles(zip, files, tell);
  await written;
}
