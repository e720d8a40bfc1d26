import { createReadStream } from "node:fs";
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { type Checked, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { imageSize } from "image-size";
import { decodeText } from "./decode-text.ts";
import { MAX_FILES, MAX_TEXT, tooLong, watchCourse, weighText } from "./limits.ts";
import { lookAbove } from "./read-above.ts";
import { readAhead } from "./read-ahead.ts";
import type { Dimensions, SourceAsset, SourceFolder, SourceText } from "./source.ts";

const TEXT = /\.(md|txt)$/i;
const MARKDOWN = /\.md$/i;
const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
const PICTURE_HEAD_BYTES = 64 * 1024;

/**
 * Takes in the course folder at `root`. Hidden files and `node_modules` are passed over; links that leave the
 * folder are not followed. Sorted by path, so that the order on disk changes nothing.
 */
export async function readFolder(root: string): Promise<Checked<SourceFolder>> {
  const diagnostics: Diagnostic[] = [];
  const top = await realpath(root).catch(() => undefined);
  if (top === undefined || !(await stat(top)).isDirectory()) {
    const args = { path: root, ...(top === undefined ? {} : { file: true as const }) };
    return { diagnostics: [diagnostic("HV1002", args)] };
  }
  const paths: string[] = [];
  await listFiles(top, "", top, paths, diagnostics);
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
    (path) => readContent(join(top, ...path.split("/"))),
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
        const text =
          other === undefined
            ? toText(await contents(diskPath), path, hasRoom, diagnostics)
            : undefined;
        texts.push(text === undefined ? { path, text: "", refused: true } : { path, text });
      }
      // A text that is no Markdown may be a transcript, or a file to take away.
      if (!MARKDOWN.test(path)) assets.set(path, await describeAsset(path, absolute));
    } catch {
      diagnostics.push(diagnostic("HV1024", { path }, topOf(path)));
    }
  }
  return { value: { texts, assets, above: lookAbove(top) }, diagnostics };
}

/** What a text file holds, or its size where that is far too much to be taken in. */
type Content = Uint8Array | number;

async function readContent(absolute: string): Promise<Content> {
  const { size } = await stat(absolute);
  // No character takes more than four bytes.
  return size > 4 * MAX_TEXT ? size : readFile(absolute);
}

/** The text of a file; `undefined`, and reported, for one that is not to be parsed. */
function toText(
  content: Content,
  path: string,
  hasRoom: ReturnType<typeof watchCourse>,
  diagnostics: Diagnostic[],
): string | undefined {
  if (typeof content === "number") {
    diagnostics.push(tooLong(path, content));
    return undefined;
  }
  const text = decodeText(content, path, diagnostics);
  if (text === undefined) return undefined;
  const weight = weighText(path, text);
  if ("code" in weight) {
    diagnostics.push(weight);
    return undefined;
  }
  return !MARKDOWN.test(path) || hasRoom(path, weight) ? text : undefined;
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
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const target = await realpath(join(root, path)).catch(() => undefined);
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

async function describeAsset(path: string, absolute: string): Promise<SourceAsset> {
  const { size } = await stat(absolute);
  const dimensions = PICTURE.test(path) ? await measure(absolute) : undefined;
  return {
    path,
    size,
    ...(dimensions ? { dimensions } : {}),
    open: () => createReadStream(absolute),
  };
}

async function measure(absolute: string): Promise<Dimensions | undefined> {
  const file = await open(absolute);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PICTURE_HEAD_BYTES), 0);
    const { width, height } = imageSize(buffer.subarray(0, bytesRead));
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    // Not a picture we know, or a head longer than we read: it is shown without reserved space.
    return undefined;
  } finally {
    await file.close();
  }
}

function topOf(file: string) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}
