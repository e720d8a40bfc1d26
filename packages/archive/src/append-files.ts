import type { Readable } from "node:stream";
import type { Archiver } from "archiver";
import { type PackageFile, toBytes } from "./package-file.ts";

// The first moment a zip can name. A fixed one, as a build's time would make every build another file.
const EPOCH = new Date(Date.UTC(1980, 0, 1));
const MODE = 0o644;

/** Hears how many files were written. */
export type Tell = (done: number) => void;

/** Adds `files` to `archive` in the order given, and ends it. What goes wrong is told by the stream it is piped into. */
export function appendFiles(archive: Archiver, files: readonly PackageFile[], tell?: Tell): void {
  if (tell) archive.on("progress", ({ entries }) => tell(entries.processed));
  for (const { path, content } of files) {
    const source =
      typeof content === "function" ? opened(content, archive) : Buffer.from(toBytes(content));
    archive.append(source, { name: path, date: EPOCH, mode: MODE });
  }
  // Its promise stays open for ever when a source fails; the pipeline's is the one that tells.
  archive.finalize().catch(() => {});
}

/** archiver does not listen to its sources' errors; without this a vanished file would hang the build. */
function opened(open: () => Readable, archive: Archiver): Readable {
  return open().once("error", (error) => archive.destroy(error));
}
