import { extname } from "node:path";
import type { FileKind } from "@hocvu/diagnostics";

/** By what is within them, the endings that servers know the kind of a file by; the first is the usual one. */
const ENDINGS: Partial<Readonly<Record<FileKind, readonly string[]>>> = {
  png: [".png"],
  jpeg: [".jpg", ".jpeg"],
  gif: [".gif"],
  webp: [".webp"],
  avif: [".avif"],
  svg: [".svg"],
  mp4: [".mp4", ".m4v", ".m4a"],
  m4a: [".m4a", ".mp4"],
  webm: [".webm"],
  ogg: [".ogg", ".oga", ".ogv", ".opus"],
  mp3: [".mp3"],
  wav: [".wav"],
  aac: [".aac"],
  flac: [".flac"],
};

/** The ending that the file at `path` should have, where it has another one. */
export function rightEnding(path: string, kind: FileKind): string | undefined {
  const endings = ENDINGS[kind];
  if (!endings || endings.includes(extname(path).toLowerCase())) return undefined;
  return endings[0];
}

/** `path` with another ending. */
export function withEnding(path: string, ending: string): string {
  return path.slice(0, path.length - extname(path).length) + ending;
}
