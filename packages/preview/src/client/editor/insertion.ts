import type { EditorView } from "@codemirror/view";
import type { Snippet } from "@hocvu/language-server";

/** Writes a snippet at the caret: on lines of its own, behind what it would tear apart, or within the line. */
export function insertSnippet(view: EditorView, snippet: Snippet): void {
  const { state } = view;
  const { from: start, to: end } = state.selection.main;
  const text = withFreeId(snippet.text, state.doc.toString());
  if (snippet.inLine) {
    const chosen = state.sliceDoc(start, end);
    const written =
      chosen === ""
        ? text
        : snippet.text.replace(snippet.text.slice(snippet.from, snippet.to), chosen);
    const length = chosen === "" ? snippet.to - snippet.from : chosen.length;
    dispatch(view, start, end, written, snippet.from, length);
    return;
  }
  const at = afterBlock(view, end);
  const before = state.sliceDoc(0, at);
  const lead = before.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - trailing(before)));
  const tail = "\n".repeat(Math.max(0, 2 - leading(state.sliceDoc(at))));
  dispatch(view, at, at, lead + text + tail, lead.length + snippet.from, snippet.to - snippet.from);
}

function dispatch(
  view: EditorView,
  from: number,
  to: number,
  insert: string,
  anchor: number,
  length: number,
): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + anchor, head: from + anchor + length },
    scrollIntoView: true,
    userEvent: "input.snippet",
  });
  view.focus();
}

/** The end of the paragraph, list or `:::` block that the caret is in; its own line where that is empty. */
function afterBlock({ state }: EditorView, offset: number): number {
  const { doc } = state;
  let line = doc.lineAt(offset);
  if (/^---\s*$/.test(doc.line(1).text)) {
    for (let n = 2; n <= doc.lines; n++) {
      if (!/^---\s*$/.test(doc.line(n).text)) continue;
      if (line.number <= n) line = doc.line(n);
      break;
    }
  }
  let open = 0;
  for (let n = 1; n <= line.number; n++) open += fence(doc.line(n).text);
  while (line.number < doc.lines && (line.text.trim() !== "" || open > 0)) {
    const next = doc.line(line.number + 1);
    if (next.text.trim() === "" && open <= 0) break;
    line = next;
    open += fence(line.text);
  }
  return line.to;
}

function fence(text: string): number {
  if (/^ {0,3}:{3,}[ \t]*[\p{L}]/u.test(text)) return 1;
  return /^ {0,3}:{3,}[ \t]*$/.test(text) ? -1 : 0;
}

function trailing(text: string): number {
  return /\n*$/.exec(text)?.[0].length ?? 0;
}

function leading(text: string): number {
  if (text.trim() === "" && text !== "") return 2;
  return /^\n*/.exec(text)?.[0].length ?? 0;
}

/** Ids that stand in the text, and are not saved yet, are taken too. */
function withFreeId(text: string, doc: string): string {
  const id = /\{#([\w-]+)/.exec(text)?.[1];
  if (id === undefined) return text;
  let free = id;
  for (let n = 2; new RegExp(`\\{#${free}[ }]`).test(doc); n++) free = `${id}-${n}`;
  return text.replace(`{#${id}`, `{#${free}`);
}
