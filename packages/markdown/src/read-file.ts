import { createReadStream, readFile as readFileThen, type Stats, stat as statThen } from "node:fs";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import type { Checked, Diagnostic } from "@hocvu/diagnostics";
import { decodeText } from "./decode-text.ts";
import { MAX_TEXT, tooLong, type Weight, weighText } from "./limits.ts";
import { dimensionsOf, isPicture, PICTURE_HEAD_BYTES } from "./picture-dimensions.ts";
import type { Dimensions, SourceAsset } from "./source.ts";

// Those of `node:fs/promises` make a handle of each file: two thousand were read in two and a half times as long.
const readFile = promisify(readFileThen);
const stat = promisify(statThen);

/** What was read of a course's files, for when they are read again and have not changed. */
export interface FolderMemory {
  /** By path on the disk. */
  readonly texts: Map<string, Remembered<Checked<WeighedText>>>;
  readonly dimensions: Map<string, Remembered<Dimensions | undefined>>;
}

/** A text that may be parsed, unless there is no room for it in its course. */
export interface WeighedText {
  readonly text: string;
  readonly weight: Weight;
}

interface Remembered<T> {
  readonly stamp: string;
  readonly value: T;
}

/** In milliseconds. Within it a file may be written twice and look untouched, as clocks of disks are coarse. */
const SETTLED = 2_000;

export function folderMemory(): FolderMemory {
  return { texts: new Map(), dimensions: new Map() };
}

/** The text of the file at `absolute`, or of `unsaved`, which is written in its place; reported, and no value, for one that is not to be parsed. */
export async function readText(
  absolute: string,
  path: string,
  unsaved: Uint8Array | undefined,
  memory: FolderMemory | undefined,
): Promise<Checked<WeighedText>> {
  if (unsaved) return toText(unsaved, path);
  const [looked, stats] = await look(absolute);
  return recalled(memory?.texts, absolute, looked, stats, async () => {
    // No character takes more than four bytes.
    if (stats.size > 4 * MAX_TEXT) return { diagnostics: [tooLong(path, stats.size)] };
    return toText(await readFile(absolute), path);
  });
}

function toText(content: Uint8Array, path: string): Checked<WeighedText> {
  const diagnostics: Diagnostic[] = [];
  const text = decodeText(content, path, diagnostics);
  if (text === undefined) return { diagnostics };
  const weight = weighText(path, text);
  if ("code" in weight) return { diagnostics: [...diagnostics, weight] };
  return { value: { text, weight }, diagnostics };
}

export async function describeAsset(
  path: string,
  absolute: string,
  memory: FolderMemory | undefined,
): Promise<SourceAsset> {
  const [looked, stats] = await look(absolute);
  const dimensions = isPicture(path)
    ? await recalled(memory?.dimensions, absolute, looked, stats, () => measure(path, absolute))
    : undefined;
  return {
    path,
    size: stats.size,
    ...(dimensions ? { dimensions } : {}),
    open: () => createReadStream(absolute),
  };
}

async function measure(path: string, absolute: string): Promise<Dimensions | undefined> {
  const file = await open(absolute);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PICTURE_HEAD_BYTES), 0);
    return dimensionsOf(path, buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** When it was looked at, before anything else could hold that up, and what was seen. */
async function look(absolute: string): Promise<readonly [number, Stats]> {
  return [Date.now(), await stat(absolute)];
}

/** What was made of a file that has not changed since; else it is made now. */
async function recalled<T>(
  known: Map<string, Remembered<T>> | undefined,
  absolute: string,
  looked: number,
  { mtimeMs, ctimeMs, size, ino }: Stats,
  make: () => Promise<T>,
): Promise<T> {
  if (!known) return make();
  const stamp = [mtimeMs, ctimeMs, size, ino].join(" ");
  const before = known.get(absolute);
  if (before?.stamp === stamp) return before.value;
  const value = await make();
  if (looked - Math.max(mtimeMs, ctimeMs) > SETTLED) known.set(absolute, { stamp, value });
  else known.delete(absolute);
  return value;
}
