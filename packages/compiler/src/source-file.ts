import { PassThrough } from "node:stream";
import { type PackageFile, writeZip } from "@hocvu/archive";
import type { SourceFolder } from "@hocvu/markdown";

/** Within a package that was asked for it: all files of the course's folder, so that the package can be worked on again. */
export const SOURCE_FILE = "hocvu-source.zip";

/** The course's folder as one file of a package; names that platforms don't take are within. */
export function sourceFile({ texts, assets }: SourceFolder): PackageFile {
  const files: readonly PackageFile[] = [
    ...texts.map(({ path, text }) => ({ path, content: text })),
    ...[...assets.values()].map(({ path, open }) => ({ path, content: open })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    path: SOURCE_FILE,
    content: () => {
      const out = new PassThrough();
      writeZip(files, out).catch((error) => out.destroy(error));
      return out;
    },
  };
}
