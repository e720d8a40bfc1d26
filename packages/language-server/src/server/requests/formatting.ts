import type { DocumentFormattingParams, TextEdit } from "vscode-languageserver-protocol/node";
import { rewriting } from "../editing.ts";
import type { Session } from "../session.ts";

/**
 * The document as `hocvu format` writes it. The client's tab size and the like are not asked for: there is one way to write a
 * course, so that two authors' editors leave the same text.
 */
export async function formatting(
  session: Session,
  { textDocument: { uri } }: DocumentFormattingParams,
): Promise<readonly TextEdit[]> {
  const page = await session.page(uri);
  return page ? rewriting(session, page, await page.desk.formatted(page.file)) : [];
}
