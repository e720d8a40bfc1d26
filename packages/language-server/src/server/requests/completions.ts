import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  TextEdit,
} from "vscode-languageserver-protocol/node";
import { complete } from "../../completion/complete.ts";
import type { ItemKind } from "../../completion/item.ts";
import { isInFront } from "../../front-schema.ts";
import { languageOf } from "../../known-course.ts";
import { snippets } from "../../snippets/snippets.ts";
import { eolOf } from "../../text/lines.ts";
import type { Session, Spot } from "../session.ts";

const KINDS: Readonly<Record<ItemKind, CompletionItemKind>> = {
  directive: CompletionItemKind.Keyword,
  attribute: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Field,
  id: CompletionItemKind.Variable,
  outcome: CompletionItemKind.Value,
  module: CompletionItemKind.Module,
  page: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  term: CompletionItemKind.Text,
};

/** A word at the beginning of a line, where something whole may stand. */
const BEGINNING = /^[\p{L}\d-]*$/u;

/** What may be written at the caret. */
export async function completions(
  session: Session,
  { textDocument, position }: CompletionParams,
): Promise<readonly CompletionItem[]> {
  const spot = await session.spot(textDocument.uri, position);
  if (!spot?.known || !/\.md$/i.test(spot.file)) return [];
  const { known, file, view, offset } = spot;
  const items = complete(known, file, view.read, offset).map((item): CompletionItem => {
    const { kind, label, detail, insert, caret, start, end } = item;
    const own = { label, kind: KINDS[kind], detail: detail[session.settings.language] };
    return { ...own, ...inserting(session, spot, insert, start, end, caret, caret) };
  });
  return items.length > 0 ? items : wholes(session, spot);
}

/** Blocks and questions that may begin on this line. */
function wholes(session: Session, spot: Spot): readonly CompletionItem[] {
  const { known, file, view, offset } = spot;
  const start = view.read.lastIndexOf("\n", offset - 1) + 1;
  const word = view.read.slice(start, offset);
  if (!known || !BEGINNING.test(word) || isInFront(view.read, offset)) return [];
  return snippets(languageOf(known), known, file)
    .filter(({ inLine }) => !inLine)
    .map(({ id, label, text, from, to }) => ({
      label: label[session.settings.language],
      kind: CompletionItemKind.Snippet,
      detail: id,
      ...inserting(session, spot, text, start, offset, from, to),
      filterText: `${id} ${label.vi} ${label.en}`,
    }));
}

/** `insert` in place of what stands from `start` to `end`; what lies from `from` to `to` in it is to be written over first. */
function inserting(
  { settings }: Session,
  { view }: Spot,
  insert: string,
  start: number,
  end: number,
  from: number | undefined,
  to = from,
): Pick<CompletionItem, "textEdit" | "insertTextFormat" | "filterText"> {
  const isPlain = from === undefined || to === undefined || !settings.snippets;
  const text = isPlain
    ? insert
    : `${escaped(insert.slice(0, from))}${stop(insert.slice(from, to))}${escaped(insert.slice(to))}`;
  return {
    textEdit: TextEdit.replace(view.range(start, end), text.replaceAll("\n", eolOf(view.written))),
    insertTextFormat: isPlain ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    // What clients compare with the text that is to be replaced.
    filterText: insert.split("\n", 1)[0] ?? insert,
  };
}

function stop(text: string): string {
  return text === "" ? "$0" : `\${1:${escaped(text)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
