import { createWriteStream } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { openFile, type PackageFile } from "@hocvu/archive";
import { makeFolder } from "./make-folder.ts";
import { DRAFT, replaceFile } from "./replace-file.ts";

/**
 * Writes files into a folder that is new, empty, or one of ours: its first file is there and holds `mark`. Any other is refused
 * with the code `ENOTEMPTY`. Each file is put in place at once, the first one last, so that it names nothing that is not there.
 * What the first file of before named and none names now is taken away: whoever gets the folder gets nothing of another edition.
 */
export async function writeFolder(
  files: readonly PackageFile[],
  folder: string,
  mark: string,
): Promise<void> {
  const [first, ...others] = files;
  if (!first) return;
  makeFolder(folder);
  const isEmpty = (await readdir(folder)).length === 0;
  const before = await readFile(join(folder, first.path), "utf8").catch(() => "");
  if (!isEmpty && !before.includes(mark)) {
    throw Object.assign(new Error(`${folder} is not empty`), { code: "ENOTEMPTY", path: folder });
  }
  const present = await readdir(folder, { recursive: true });
  for (const file of [...others, first]) {
    const path = join(folder, file.path);
    makeFolder(dirname(path));
    await replaceFile(path, (draft) => pipeline(openFile(file), createWriteStream(draft, DRAFT)));
  }
  const written = new Set(files.map(({ path }) => path));
  for (const path of present.map((one) => one.split(sep).join("/"))) {
    if (!written.has(path) && before.includes(`"${path}"`)) await rm(join(folder, path));
  }
}
