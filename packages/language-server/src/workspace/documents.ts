import { type Encoding, offsetOf, type Range } from "../text/lines.ts";
import { type View, viewOf } from "../text/view.ts";

/** A file that is open in the editor. */
export interface Document {
  /** As the client writes it. */
  readonly uri: string;
  /** On the disk, which need not have it yet. */
  readonly path: string;
  readonly version: number;
  readonly view: View;
  /** As it would be saved. */
  readonly bytes: Uint8Array;
}

/** What a client tells of an edit: a text in place of a range, or of everything. */
export type Change = { readonly range: Range; readonly text: string } | { readonly text: string };

const encoder = new TextEncoder();

export function documentOf(
  uri: string,
  path: string,
  version: number,
  text: string,
  encoding: Encoding,
): Document {
  let view: View | undefined;
  let bytes: Uint8Array | undefined;
  return {
    uri,
    path,
    version,
    get view() {
      view ??= viewOf(text, encoding);
      return view;
    },
    get bytes() {
      bytes ??= encoder.encode(text);
      return bytes;
    },
  };
}

/** The text after edits that were made one after the other. */
export function changed(text: string, changes: readonly Change[], encoding: Encoding): string {
  return changes.reduce((now, change) => {
    if (!("range" in change)) return change.text;
    const start = offsetOf(now, change.range.start, encoding);
    const end = offsetOf(now, change.range.end, encoding);
    return now.slice(0, start) + change.text + now.slice(Math.max(start, end));
  }, text);
}
