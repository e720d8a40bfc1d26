import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { gapsAround, takePicture } from "../forms/pictures.ts";
import { droppedFiles, richPaste } from "../forms/rich-paste.ts";
import { sendPaste } from "../forms/talk.ts";
import { tellAloud } from "../forms/tell.ts";
import { put, words } from "../page.ts";

/** Takes pictures, dropped and pasted, and makes Markdown of what is pasted from Word or a web page. */
export function richInput(file: string): Extension {
  const place = (view: EditorView) => ({ file, page: () => headingAbove(view), say });

  async function pictures(view: EditorView, files: readonly File[]): Promise<void> {
    for (const one of files) {
      const markdown = await takePicture(one, place(view));
      if (markdown !== undefined) insert(view, markdown, true);
    }
  }

  async function html(view: EditorView, source: string, rtf: string): Promise<void> {
    const into = /\.quiz\.md$|\/quiz\.md$/i.test(file) ? "field" : "lesson";
    const page = headingAbove(view);
    const answered = await sendPaste({ html: source, rtf, into, page, file });
    if (answered.kind === "refused") return say(answered.says, true);
    const markdown = answered.told.markdown.trim();
    insert(view, markdown, markdown.includes("\n"));
    if (answered.told.left > 0) say(put(words.forms.media.left, { n: answered.told.left }), true);
  }

  return EditorView.domEventHandlers({
    paste(event, view) {
      const rich = richPaste(event.clipboardData);
      if (!rich) return false;
      event.preventDefault();
      if (rich.kind === "pictures") void pictures(view, rich.files);
      else void html(view, rich.html, rich.rtf);
      return true;
    },
    drop(event, view) {
      const files = droppedFiles(event.dataTransfer);
      if (files.length === 0) return false;
      event.preventDefault();
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at !== null) view.dispatch({ selection: { anchor: at } });
      void pictures(view, files);
      return true;
    },
  });
}

/** Puts Markdown at the caret; a block between blank lines. */
function insert(view: EditorView, markdown: string, isBlock: boolean): void {
  const { from, to } = view.state.selection.main;
  const { lead, trail } = isBlock
    ? gapsAround(view.state.sliceDoc(0, from), view.state.sliceDoc(to))
    : { lead: "", trail: "" };
  view.dispatch({
    changes: { from, to, insert: lead + markdown + trail },
    selection: { anchor: from + lead.length + markdown.length },
    scrollIntoView: true,
    userEvent: "input.paste",
  });
  view.focus();
}

/** The title of the page or question that the caret is in. */
function headingAbove({ state }: EditorView): string {
  for (let n = state.doc.lineAt(state.selection.main.head).number; n > 0; n--) {
    const title = /^#{1,3}\s+(.*?)\s*(?:\{[^{}]*\}\s*)?$/.exec(state.doc.line(n).text)?.[1];
    if (title) return title;
  }
  return "";
}

/** What went wrong is said until it was read; how far it is, is seen. */
function say(text: string, isBad: boolean): void {
  if (isBad) tellAloud(text);
}
