import { posix } from "node:path";
import type { DirectiveAttribute } from "@hocvu/markdown";
import type { Item } from "./completion/item.ts";
import { ownWords } from "./completion/item.ts";
import type { KnownCourse } from "./known-course.ts";

/** What a file is named for. */
export type FileRole = NonNullable<DirectiveAttribute["file"]> | "glossary" | "settings";

const ENDINGS: Readonly<Record<FileRole, RegExp>> = {
  picture: /\.(avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i,
  video: /\.(m4v|mp4|ogv|webm)$/i,
  audio: /\.(aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i,
  captions: /\.(srt|vtt)$/i,
  cues: /\.(srt|vtt)$/i,
  transcript: /\.(md|txt)$/i,
  certificate: /\.svg$/i,
  glossary: /\.ya?ml$/i,
  settings: /\.ya?ml$/i,
  download: /./,
};
/** What has a part of its own in the course is not one of its files. */
const PART = /^(course\.md|\d+-[^/]*\.md|\d+-[^/]*\/(index|quiz)\.md)$/i;

/** Whether a file may be named for `role`, by its ending. */
export function mayBeNamed(path: string, role: FileRole): boolean {
  return ENDINGS[role].test(path) && !PART.test(path);
}

/** The files of the course that may be named in `file` for `role`, as seen from there. */
export function filesFor({ files }: KnownCourse, file: string, role: FileRole): readonly string[] {
  return files
    .filter((path) => mayBeNamed(path, role))
    .map((path) => posix.relative(posix.dirname(file), path));
}

/** The same as items that take the place of what was written of the path. */
export function fileItems(
  known: KnownCourse,
  file: string,
  role: FileRole,
  { start, end }: Pick<Item, "start" | "end">,
  written: (path: string) => string = (path) => path,
): readonly Item[] {
  return filesFor(known, file, role).map((path) => ({
    kind: "file",
    label: path,
    detail: ownWords(""),
    insert: written(path),
    start,
    end,
  }));
}
