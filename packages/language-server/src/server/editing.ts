import type { Edit } from "@hocvu/compiler";
import type { WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { eolOf } from "../text/lines.ts";
import type { View } from "../text/view.ts";

/** Edits of what is read, as edits of what is written. */
export function editing(uri: string, view: View, edits: readonly Edit[]): WorkspaceEdit {
  const eol = eolOf(view.written);
  return {
    changes: {
      [uri]: edits.map(({ start, end, text }) => ({
        range: view.range(start, end),
        newText: text.replaceAll("\n", eol),
      })),
    },
  };
}
