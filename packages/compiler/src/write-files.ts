import { lstat, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { readFolder, type SourceFolder } from "@hocvu/markdown";
import { makeFolder } from "./make-folder.ts";
import { renameOver } from "./rename-over.ts";
import { REMOVED, refuseLink } from "./replace-file.ts";

/** The texts and files of a course folder, or nothing where it cannot be read. */
export async function readCourseFolder(root: string): Promise<SourceFolder | undefined> {
  return (await readFolder(root)).value;
}

/**
 * Writes `files` into the folder `root`, which is made where it is missing. All of them are written beside it first, and put in
 * place once each of them is whole: what goes wrong before leaves the folder as it was. None is written through a link or
 * outside of the folder.
 */
export async function writeFiles(
  root: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const home = resolve(root);
  const paths = [...files.keys()].map((path) => join(home, path));
  const stray = paths.find((path) => !path.startsWith(home + sep));
  if (stray !== undefined) throw new Error(`${stray} is no path in ${home}`);
  makeFolder(home);
  for (const path of paths) await refuseLinks(path, home);
  const draft = await mkdtemp(join(home, ".hocvu-"));
  try {
    for (const [path, content] of files) {
      const target = join(draft, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content, { flag: "wx" });
    }
    for (const path of files.keys()) {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await renameOver(join(draft, path), join(home, path));
    }
  } finally {
    await rm(draft, REMOVED);
  }
}

/** A folder on the way may be a link as well as the file itself. */
async function refuseLinks(path: string, home: string): Promise<void> {
  for (let at = path; at.length > home.length; at = dirname(at)) {
    await refuseLink(at);
    const found = await lstat(at).catch(() => undefined);
    if (at !== path && found && !found.isDirectory())
      throw Object.assign(new Error(`${at} is no folder`), { code: "ENOTDIR", path: at });
  }
}
