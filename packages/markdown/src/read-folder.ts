import { readdir, stat } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { type Checked, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { MAX_FILES, watchCourse } from "./limits.ts";
import { lookAbove } from "./read-above.ts";
import { readAhead } from "./read-ahead.ts";
import { describeAsset, type FolderMemory, readText } from "./read-file.ts";
import { realPath } from "./real-path.ts";
import type { SourceAsset, SourceFolder, SourceText } from "./source.ts";
import { isPassedOver, type UnsavedFiles, unsavedAbove, unsavedAsset } from "./unsaved-files.ts";

const TEXT = /\.(md|txt)$|^theme\.css$/i;
const MARKDOWN = /\.md$/i;

export interface ReadOptions {
  /** Files as they are being written somewhere, in place of what lies in the folder, or beside it. */
  readonly unsaved?: UnsavedFiles;
  /** Where what was read of files is kept for when they are read again unchanged; nowhere if left out. */
  readonly memory?: FolderMemory;
}

/**
 * Takes in the course folder at `root`. Hidden files and `node_modules` are passed over; links that leave the
 * folder are not followed. Sorted by path, so that the order on disk changes nothing.
 */
export async function readFolder(
  root: string,
  { unsaved = new Map(), memory }: ReadOptions = {},
): Promise<Checked<SourceFolder>> {
  const diagnostics: Diagnostic[] = [];
  const top = await realPath(root).catch(() => undefined);
  if (top === undefined || !(await stat(top)).isDirectory()) {
    const args = { path: root, ...(top === undefined ? {} : { file: true as const }) };
    return { diagnostics: [diagnostic("HV1002", args)] };
  }
  const paths: string[] = [];
  await listFiles(top, "", top, paths, diagnostics);
  if (unsaved.size > 0) paths.push(...onlyUnsaved(unsaved, paths));
  if (paths.length > MAX_FILES) {
    return { diagnostics: [diagnostic("HV1054", { max: MAX_FILES })] };
  }
  paths.sort();
  if (!paths.includes("course.md")) {
    const actual = paths.find((path) => /^course\.md$/i.test(path));
    const courses = paths
      .filter((path) => /^[^/]+\/course\.md$/.test(path))
      .map((path) => posix.join(root, posix.dirname(path)));
    const args = {
      path: root,
      ...(actual ? { actual } : {}),
      ...(courses.length > 0 ? { courses } : {}),
    };
    return { diagnostics: [diagnostic("HV1001", args), ...diagnostics] };
  }
  const twins = findTwins(paths);
  const texts: SourceText[] = [];
  const assets = new Map<string, SourceAsset>();
  const hasRoom = watchCourse(diagnostics);
  const contents = readAhead(
    paths.filter((path) => TEXT.test(path) && !twins.has(path)),
    (diskPath) => {
      const path = diskPath.normalize("NFC");
      return readText(join(top, ...diskPath.split("/")), path, unsaved.get(path), memory);
    },
  );
  for (const diskPath of paths) {
    const path = diskPath.normalize("NFC");
    const absolute = join(top, ...diskPath.split("/"));
    const other = twins.get(diskPath);
    if (other !== undefined) {
      const related = [{ place: topOf(other), role: "firstUsed" as const }];
      diagnostics.push(diagnostic("HV1034", { path, other }, topOf(path), related));
    }
    try {
      if (TEXT.test(path)) {
        const read = other === undefined ? await contents(diskPath) : undefined;
        diagnostics.push(...(read?.diagnostics ?? []));
        const taken = read?.value && (!MARKDOWN.test(path) || hasRoom(path, read.value.weight));
        texts.push(taken ? { path, text: read.value.text } : { path, text: "", refused: true });
      }
      // A text that is no Markdown may be a transcript, the course's look, or a file to take away.
      if (MARKDOWN.test(path)) continue;
      const written = unsaved.get(path);
      const asset = written && unsavedAsset(path, written);
      assets.set(path, asset ?? (await describeAsset(path, absolute, memory)));
    } catch {
      diagnostics.push(diagnostic("HV1024", { path }, topOf(path)));
    }
  }
  const above = unsavedAbove(unsaved, lookAbove(top));
  return { value: { texts, assets, above }, diagnostics };
}

/** Paths of files that somebody writes and that are not in the folder yet. */
function onlyUnsaved(unsaved: UnsavedFiles, paths: readonly string[]): readonly string[] {
  const known = new Set(paths.map((path) => path.normalize("NFC")));
  return [...unsaved.keys()].filter(
    (path) => !known.has(path) && !path.split("/").some((name) => isPassedOver(name)),
  );
}

/** Files whose names other systems take for that of an earlier one, by their path on disk; with the earlier one's path. */
function findTwins(paths: readonly string[]): ReadonlyMap<string, string> {
  const twins = new Map<string, string>();
  const first = new Map<string, string>();
  // Whatever is composed as in our own addresses comes first.
  for (const path of [...paths].sort(
    (a, b) => Number(b === b.normalize()) - Number(a === a.normalize()),
  )) {
    const key = path.normalize("NFC").toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path.normalize("NFC"));
    else twins.set(path, earlier);
  }
  return twins;
}

/** Adds to `found` the paths of all files below `folder`, relative to `root` with forward slashes, until they are too many. */
async function listFiles(
  root: string,
  folder: string,
  top: string,
  found: string[],
  diagnostics: Diagnostic[],
): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    if (found.length > MAX_FILES) return;
    if (isPassedOver(entry.name)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const target = await realPath(join(root, path)).catch(() => undefined);
      const inside = target?.startsWith(top + sep) && (await stat(target)).isFile();
      // A link to a folder could lead round in a circle; a course has no need of one.
      if (inside) found.push(path);
      else diagnostics.push(diagnostic("HV1023", { path }, topOf(path)));
    } else if (entry.isDirectory()) {
      await listFiles(root, path, top, found, diagnostics);
    } else if (entry.isFile()) {
      found.push(path);
    }
  }
}

function topOf(file: string) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}
