import type { Readable } from "node:stream";

/** A course folder as it lies on disk, taken in once: everything after this is free of it. */
export interface SourceFolder {
  /** Markdown, plain text and the course's look, sorted by path. */
  readonly texts: readonly SourceText[];
  /** All other files by path. */
  readonly assets: ReadonlyMap<string, SourceAsset>;
  /** What lies under this name right above the course folder: a plain name, no path. Nothing, if left out. */
  readonly above?: (name: string) => Promise<Above>;
}

/** A file above the course folder, or why there is none that may be read. */
export type Above =
  | { readonly type: "file"; readonly asset: SourceAsset }
  | { readonly type: "link" }
  /** With a file whose name differs in capitals only, or is similar and ends alike. */
  | { readonly type: "absent"; readonly actual?: string; readonly suggestion?: string };

export interface SourceText {
  /** Relative to the course folder, forward slashes, NFC. */
  readonly path: string;
  /** NFC, line ends as `\n`, without a byte order mark: columns counted in graphemes are those of the file. */
  readonly text: string;
  /** Set for a file that was reported as unreadable: it is there, but nothing is known of it. */
  readonly refused?: true;
}

export interface SourceAsset {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In CSS pixels, for pictures whose head could be read. */
  readonly dimensions?: Dimensions;
  open(): Readable;
}

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}
