import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  SymbolKind,
} from "vscode-languageserver-protocol/node";
import { foldsOf } from "../../structure/folding.ts";
import { type Section, type SectionKind, sectionsOf } from "../../structure/outline.ts";
import type { View } from "../../text/view.ts";
import type { OpenPage, Session } from "../session.ts";

const KINDS: Readonly<Record<SectionKind, SymbolKind>> = {
  page: SymbolKind.Class,
  question: SymbolKind.Method,
  check: SymbolKind.Method,
  heading: SymbolKind.String,
};

/** The outline of a document. */
export async function symbols(
  session: Session,
  { textDocument }: DocumentSymbolParams,
): Promise<readonly DocumentSymbol[]> {
  const page = await markdown(session, textDocument.uri);
  if (!page) return [];
  const { file, view } = page;
  return sectionsOf(file, view.read).map((section) => symbolOf(section, view));
}

function symbolOf(section: Section, view: View): DocumentSymbol {
  const { kind, title, id, start, headingEnd, end, sections } = section;
  return {
    name: title,
    kind: KINDS[kind],
    ...(id === undefined ? {} : { detail: `#${id}` }),
    range: view.range(start, end),
    selectionRange: view.range(start, headingEnd),
    children: sections.map((one) => symbolOf(one, view)),
  };
}

export async function folds(
  session: Session,
  { textDocument }: FoldingRangeParams,
): Promise<readonly FoldingRange[]> {
  const page = await markdown(session, textDocument.uri);
  if (!page) return [];
  const { file, view } = page;
  return foldsOf(file, view.read).map(({ start, end, kind }) => {
    const { start: first, end: last } = view.range(start, end);
    return {
      startLine: first.line,
      endLine: last.line,
      ...(kind === "comment" ? { kind: FoldingRangeKind.Comment } : {}),
    };
  });
}

async function markdown(session: Session, uri: string): Promise<OpenPage | undefined> {
  const page = await session.page(uri);
  return page && /\.md$/i.test(page.file) ? page : undefined;
}
