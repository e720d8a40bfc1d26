import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  PrepareRenameRequest,
  type ProtocolConnection,
  ReferencesRequest,
  RenameRequest,
} from "vscode-languageserver-protocol/node";
import { codeActions } from "./requests/code-actions.ts";
import { completions } from "./requests/completions.ts";
import { definition, references } from "./requests/definition.ts";
import { formatting } from "./requests/formatting.ts";
import { hover } from "./requests/hover.ts";
import { prepareRename, rename } from "./requests/rename.ts";
import { folds, symbols } from "./requests/structure.ts";
import type { Session } from "./session.ts";

/** Answers what a client asks of documents. */
export function answerRequests(
  connection: ProtocolConnection,
  session: () => Session,
  guarded: <T>(work: () => T | Promise<T>) => Promise<T>,
): void {
  const on = <P>(
    { method }: { readonly method: string },
    answer: (session: Session, params: P) => Promise<unknown>,
  ) => connection.onRequest(method, (params: P) => guarded(() => answer(session(), params)));
  on(CompletionRequest.type, completions);
  on(CodeActionRequest.type, codeActions);
  on(HoverRequest.type, hover);
  on(DefinitionRequest.type, definition);
  on(ReferencesRequest.type, references);
  on(PrepareRenameRequest.type, prepareRename);
  on(RenameRequest.type, rename);
  on(DocumentSymbolRequest.type, symbols);
  on(FoldingRangeRequest.type, folds);
  on(DocumentFormattingRequest.type, formatting);
}
