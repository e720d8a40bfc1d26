import type { Language } from "@hocvu/diagnostics";
import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  ResourceOperationKind,
  TextDocumentSyncKind,
} from "vscode-languageserver-protocol/node";
import type { Encoding } from "../text/lines.ts";
import type { Settings } from "./settings.ts";

const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-16", "utf-32"];
/** Mends all of a file that is mechanical. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hocvu`;

export function settingsOf(
  { capabilities: client, locale = "", initializationOptions }: InitializeParams,
  {
    language,
    otherwise,
  }: { readonly language?: Language | undefined; readonly otherwise: Language },
): Settings {
  const wanted = (initializationOptions ?? {}) as { language?: unknown; spelling?: unknown };
  const encodings = client.general?.positionEncodings ?? [];
  return {
    language: language ?? asLanguage(wanted.language) ?? byLocale(locale) ?? otherwise,
    // The client's list begins with what it likes best; of UTF-16 every one is capable.
    encoding: ENCODINGS.find((one) => one === encodings.find(isKnown)) ?? "utf-16",
    snippets: client.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    renamesFiles: (client.workspace?.workspaceEdit?.resourceOperations ?? []).includes(
      ResourceOperationKind.Rename,
    ),
    watches: client.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    spelling: wanted.spelling !== false,
  };
}

export function capabilities({ encoding }: Settings, version: string): InitializeResult {
  return {
    serverInfo: { name: "hocvu", version },
    capabilities: {
      positionEncoding: encoding,
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: { includeText: false },
      },
      completionProvider: { triggerCharacters: [":", "{", "#", "[", "(", "=", '"', "/", ","] },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      documentFormattingProvider: true,
    },
  };
}

function isKnown(name: string): boolean {
  return ENCODINGS.some((one) => one === name);
}

function asLanguage(name: unknown): Language | undefined {
  return name === "vi" || name === "en" ? name : undefined;
}

function byLocale(locale: string): Language | undefined {
  return asLanguage(/^(vi|en)\b/i.exec(locale)?.[1]?.toLowerCase());
}
