import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipArchive } from "archiver";
import { type PackageFile, toBytes } from "./package-file.ts";

// The first moment a zip can name. A fixed one, as a build's time would make every build another file.
const EPOCH = new Date(Date.UTC(1980, 0, 1));
const MODE = 0o644;

/**
 * Writes a zip with `files` in the order given: the same files give the same bytes, whatever the clock, time zone,
 * umask or working directory. No folder entries, no extra fields that name a machine or user. Ends `output`;
 * rejects when a file cannot be read or `output` fails.
 */
export async function writeZip(files: readonly PackageFile[], output: Writable): Promise<void> {
  const zip = new ZipArchive({ zlib: { level: 9 } });
  const written = pipeline(zip, output);
  for (const { path, content } of files) {
    zip.append(
      typeof content === "function" ? opened(content, zip) : Buffer.from(toBytes(content)),
      {
        name: path,
        date: EPOCH,
        mode: MODE,
      },
    );
  }
  // Its promise stays open for ever when a source fails; the pipeline's is the one that tells.
  zip.finalize().catch(() => {});
  await written;
}

/** archiver does not listen to its sources' errors; without this a vanished file would hang the build. */
function opened(open: () => Readable, zip: ZipArchive): Readable {
  return open().once("error", (error) => zip.destroy(error));
}
