import { Readable } from "node:stream";

/** One file of a package. Large media come as a function that opens a stream, so that they never lie in memory whole. */
export interface PackageFile {
  /** With forward slashes, relative to the package's root. */
  readonly path: string;
  readonly content: string | Uint8Array | (() => Readable);
}

/** Content that is in memory as bytes; text as UTF-8. */
export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A file's bytes as a stream. */
export function openFile({ content }: PackageFile): Readable {
  return typeof content === "function" ? content() : Readable.from([toBytes(content)]);
}
