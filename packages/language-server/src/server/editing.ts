import type { Edit } from "@hocvu/compiler";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { eolOf } from "../text/lines.ts";
import type { View } from "../text/view.ts";
import { wholeEdit } from "../text/whole-edit.ts";
import type { OpenPage, Session } from "./session.ts";

/** Edits of what is read, as edits of what is written. */
export function editing(uri: string, view: View, edits: readonly Edit[]): WorkspaceEdit {
  return { changes: { [uri]: textEdits(view, edits) } };
}

/**
 * What makes `after` of all that is read in a document. Nothing where it is so already, or where somebody wrote in it since it
 * was looked at: the places would be those of another text.
 */
export function rewriting(
  { documents }: Session,
  { document, view }: OpenPage,
  after: string | undefined,
): TextEdit[] {
  const isAsItWas = documents.get(document.uri) === document;
  if (!isAsItWas || after === undefined || after === view.read) return [];
  return textEdits(view, [wholeEdit(view.read, after)]);
}

function textEdits(view: View, edits: readonly Edit[]): TextEdit[] {
  const eol = eolOf(view.written);
  return edits.map(({ start, end, text }) => ({
    range: view.range(start, end),
    newText: text.replaceAll("\n", eol),
  }));
}
