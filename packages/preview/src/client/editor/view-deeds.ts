import { type Text, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Snippet } from "@hocvu/language-server";
import { insertionOf } from "./insertion.ts";

/** Writes a snippet in the place of what is chosen. */
export function write(view: EditorView, snippet: Snippet): void {
  const { doc, selection } = view.state;
  const { from: start, to: end } = selection.main;
  const { from, to, insert, anchor, head } = insertionOf(doc, start, end, snippet);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor, head },
    scrollIntoView: true,
    userEvent: "input.snippet",
  });
  view.focus();
}

export function startOf(doc: Text, line: number): number {
  return doc.line(Math.min(Math.max(1, line), doc.lines)).from;
}

/** Scrolls a line to where it is read first. */
export function intoView(doc: Text, line: number) {
  return EditorView.scrollIntoView(startOf(doc, line), { y: "start", yMargin: 24 });
}

export function notInHistory() {
  return Transaction.addToHistory.of(false);
}
