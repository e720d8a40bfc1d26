import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rmdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openFile, type PackageFile, writeTarGz, writeZip } from "@hocvu/archive";
import { isHeldByWindows } from "./checks/windows-names.ts";
import type { LaidOut } from "./compile.ts";
import { makeFolder } from "./make-folder.ts";
import type { Progress } from "./progress.ts";
import { DRAFT, replaceFile } from "./replace-file.ts";

/** What is to be written of a course. */
export interface Packages {
  readonly course: { readonly id: string; readonly version: string };
  readonly packages: readonly LaidOut[];
  /** Keeps what was written for the next build of the same sources. */
  readonly remember?: (written: readonly WrittenPackage[]) => Promise<void>;
}

/** A package on disk. */
export interface WrittenPackage {
  readonly course: string;
  /** The course's own, as its author counts. */
  readonly version: string;
  readonly target: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly files: number;
  /** In hex. */
  readonly sha256: string;
}

export interface WriteOptions {
  /** Breaks off: the call rejects, and nothing half-written is left. */
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/**
 * Writes each package as `<out>/<course>-<target>.zip` (or `.tar.gz`), or as `<out>/<course>.<ending>` where it is a
 * single file, each of them at once. `out` may be a link, a package in it may not. Where one cannot be written, what
 * was made for it is taken away again.
 */
export async function writePackages(
  { course, packages, remember }: Packages,
  out: string,
  { signal, progress }: WriteOptions = {},
): Promise<readonly WrittenPackage[]> {
  const made = makeFolder(out);
  const written: WrittenPackage[] = [];
  for (const laidOut of packages) {
    const path = join(out, nameOf(course.id, laidOut));
    const total = laidOut.known?.files ?? laidOut.files.length;
    const tell = (done: number) => progress?.({ doing: "pack", name: path, done, total });
    const { size, sha256 } = await replaceFile(path, (draft) =>
      writeMeasured(laidOut, draft, tell, signal),
    ).catch(async (error) => {
      // Only folders that are empty.
      for (const folder of made.toReversed()) await rmdir(folder).catch(() => {});
      throw error;
    });
    const { id, version } = course;
    const { target } = laidOut;
    written.push({ course: id, version, target, path, size, files: total, sha256 });
  }
  await remember?.(written);
  return written;
}

function nameOf(id: string, { container, target, files, known }: LaidOut): string {
  if (container !== "file") return `${id}-${target}.${container}`;
  const ending = known?.ending ?? endingOf(files[0]?.path ?? "");
  return isHeldByWindows(id) ? `${id}${ending}` : `${id}-${target}${ending}`;
}

/** From the first dot of a file's name: a bank is `.gift.txt` or `.aiken.txt`. */
export function endingOf(path: string): string {
  return /\..*$/.exec(basename(path))?.[0] ?? "";
}

async function writeMeasured(
  { container, files, known }: LaidOut,
  path: string,
  tell: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<Pick<WrittenPackage, "size" | "sha256">> {
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const output = createWriteStream(path, DRAFT);
  if (known || container === "file") {
    const file = known ? { path, content: known.content } : (files[0] as PackageFile);
    await pipeline(openFile(file), measure, output, { signal });
  } else {
    const input = new PassThrough();
    const write = container === "zip" ? writeZip : writeTarGz;
    await Promise.all([write(files, input, tell), pipeline(input, measure, output, { signal })]);
  }
  return { size, sha256: hash.digest("hex") };
}
