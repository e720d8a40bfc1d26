import {
  MAX_COURSE_SIZE,
  MAX_FILES,
  type Manifest,
  type ManifestFile,
  PART_SIZE,
} from "./protocol.ts";

const DIGEST = /^[\da-f]{64}$/;
/** No system takes a longer name for a file, in bytes. */
const MAX_NAME = 255;
const MAX_PATH = 1024;
/** A system may take them for the way into another folder, or a terminal for an order. */
const SLY = /[\\:\p{Cc}\p{Surrogate}]/u;

/** What a client says that its course is made of; undefined where no client of ours would. */
export function readManifest(value: unknown): Manifest | undefined {
  const files = (value as { readonly files?: unknown } | null | undefined)?.files;
  if (!Array.isArray(files) || files.length > MAX_FILES || !files.every(isFile)) return undefined;
  const parts = files.reduce((sum, file) => sum + file.parts.length, 0);
  if (parts > MAX_COURSE_SIZE / PART_SIZE + MAX_FILES) return undefined;
  // No two alike on any system, also where capitals make no difference, and no file where a folder is to be.
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  const stands = (path: string) =>
    [...path.matchAll(/\//g)].some(({ index }) => names.has(path.slice(0, index).toLowerCase()));
  if (names.size < files.length || files.some(({ path }) => stands(path))) return undefined;
  return names.has("course.md") ? { files } : undefined;
}

function isFile(value: unknown): value is ManifestFile {
  const { path, parts } = (value ?? {}) as Partial<ManifestFile>;
  if (typeof path !== "string" || !isSafePath(path) || !Array.isArray(parts)) return false;
  return parts.every((part) => typeof part === "string" && DIGEST.test(part));
}

/** Whether it leads to a file of the course folder that is not hidden, on every system, or to one right above it. */
export function isSafePath(path: string): boolean {
  const isAbove = path.startsWith("../");
  const names = path.slice(isAbove ? 3 : 0).split("/");
  return (
    path.length <= MAX_PATH &&
    path === path.normalize("NFC") &&
    !SLY.test(path) &&
    !(isAbove && names.length > 1) &&
    names.every((name) => /^[^.]/.test(name) && Buffer.byteLength(name) <= MAX_NAME)
  );
}
