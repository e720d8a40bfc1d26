import { type Code, type Language, parsePage, severities } from "@hocvu/diagnostics";
import { pages } from "@hocvu/diagnostics/pages";
import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver-protocol/node";
import { constructAt } from "../../hover/constructs.ts";
import { describe } from "../../hover/describe.ts";
import { nameAt } from "../../names/course-names.ts";
import type { Session, Spot } from "../session.ts";

/** What stands under the pointer: what is wrong with it, what is named there, and what a word of the course language does. */
export async function hover(
  session: Session,
  { textDocument, position }: HoverParams,
): Promise<Hover | null> {
  const spot = await session.spot(textDocument.uri, position);
  if (!spot) return null;
  const { language } = session.settings;
  const { view, file, offset, known, desk } = spot;
  const isMarkdown = /\.md$/i.test(file);
  const name = isMarkdown ? nameAt(desk.names.in(file, view.read), offset) : undefined;
  const construct = isMarkdown && !name ? constructAt(file, view.read, offset) : undefined;
  const said = [
    ...codesAt(spot).map((code) => pageOf(code, language)),
    ...(name && known ? [describe(name, known, language) ?? ""] : []),
    ...(construct ? [`\`${construct.label}\`\n\n${construct.says[language]}`] : []),
  ].filter((text) => text !== "");
  if (said.length === 0) return null;
  const span = name ?? construct;
  return {
    contents: { kind: MarkupKind.Markdown, value: said.join("\n\n---\n\n") },
    ...(span ? { range: view.range(span.start, span.end) } : {}),
  };
}

/** The codes of what was found there, as far as the text is still the one that was checked. */
function codesAt({ desk, document, checkup, offset }: Spot): readonly Code[] {
  const name = desk.nameOf(document.path);
  const checked = checkup.documents.find(({ uri }) => uri === document.uri);
  if (checked?.view.read !== document.view.read) return [];
  const here = checkup.result.diagnostics.filter(
    ({ place }) =>
      place !== undefined &&
      place.file === name &&
      place.start.offset <= offset &&
      offset <= place.end.offset,
  );
  return [...new Set(here.map(({ code }) => code))];
}

/** What `hocvu explain` tells of a code. */
export function pageOf(code: Code, language: Language): string {
  const { text } = parsePage(pages[code]);
  return `**${code}** (${severities[code]})\n\n${text[language]}`;
}
