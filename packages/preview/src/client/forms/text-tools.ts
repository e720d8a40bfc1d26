import type { Snippet } from "@hocvu/language-server";
import { type Doc, insertionOf } from "../editor/insertion.ts";
import { snippetMenus } from "../editor/menus.ts";
import { h, words } from "../page.ts";
import { insertText } from "./pictures.ts";

/** Buttons that write Markdown for those who know none: bold, italic, and the blocks that a lesson may have. */
export function textTools(text: HTMLTextAreaElement, file: string): HTMLElement {
  const said = words.editor;
  const menus = snippetMenus(() => snippetsFor(file), write);
  void menus.fit();
  const tool = (name: string, sign: string, label: string, mark: string) =>
    h(
      "button",
      {
        type: "button",
        class: `quiet tool ${name}`,
        "aria-label": label,
        title: label,
        click: () => wrap(mark),
      },
      sign,
    );
  return h(
    "div",
    { class: "editor-tools text-tools", role: "group", "aria-label": said.insert },
    tool("bold", "B", said.bold, "**"),
    tool("italic", "I", said.italic, "*"),
    menus.bar,
  );

  function wrap(mark: string): void {
    const { selectionStart: start, selectionEnd: end, value } = text;
    const chosen = value.slice(start, end);
    insertText(text, mark + chosen + mark);
    text.setSelectionRange(start + mark.length, end + mark.length);
  }

  function write(snippet: Snippet): void {
    const { selectionStart, selectionEnd, value } = text;
    const { from, to, insert, anchor, head } = insertionOf(
      docOf(value),
      selectionStart,
      selectionEnd,
      snippet,
    );
    text.setSelectionRange(from, to);
    insertText(text, insert);
    text.setSelectionRange(anchor, head);
  }
}

/** What may stand within a page; pages are added in the list of modules. */
async function snippetsFor(file: string): Promise<readonly Snippet[]> {
  const response = await fetch(`/snippets?file=${encodeURIComponent(file)}`).catch(() => undefined);
  const all: readonly Snippet[] = response?.ok ? await response.json() : [];
  return all.filter(({ group }) => group !== "page");
}

/** A text as the editor would have it, by its lines. */
function docOf(text: string): Doc {
  const lines = text.split("\n");
  const starts = [0];
  for (const { length } of lines) starts.push((starts.at(-1) ?? 0) + length + 1);
  const line = (number: number) => {
    const own = lines[number - 1] ?? "";
    const from = starts[number - 1] ?? text.length;
    return { number, from, to: from + own.length, text: own, length: own.length };
  };
  return {
    lines: lines.length,
    line,
    lineAt: (offset) => line(starts.findLastIndex((start) => start <= offset) + 1),
    sliceString: (from, to) => text.slice(from, to),
    toString: () => text,
  };
}
