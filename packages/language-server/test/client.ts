import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";
import { targetsFor } from "../../compiler/test/targets-for.ts";
import { startServer } from "../src/server/start-server.ts";

/** An editor as the server hears it. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly started: InitializeResult;
  uri(file: string): string;
  open(file: string, text: string): void;
  change(file: string, ...changes: TextDocumentContentChangeEvent[]): void;
  save(file: string): void;
  close(file: string): void;
  /** What was told of a file once all was told of the versions that the editor has now. */
  diagnostics(file: string): Promise<PublishDiagnosticsParams["diagnostics"]>;
  /** What was told last of all files, those with nothing to tell left out. */
  told(): ReadonlyMap<string, PublishDiagnosticsParams["diagnostics"]>;
  /** Asks with a file and a place in it. */
  ask<R>(method: string, file: string, position: Position, more?: object): Promise<R>;
  /** Takes leave; how the server ended. */
  leave(): Promise<{ readonly inOrder: boolean }>;
}

export interface ClientOptions {
  readonly language?: "vi" | "en";
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
}

/** Starts a server for the course at `root`, and an editor that has nothing open yet. */
export async function editor(
  root: string,
  { language = "en", capabilities = {}, initializationOptions }: ClientOptions = {},
): Promise<Client> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const failures: unknown[] = [];
  const ended = startServer({
    input,
    output,
    targets: targetsFor("HV1001"),
    version: "0",
    otherwise: language,
    failed: (error) => failures.push(error),
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(output),
    new StreamMessageWriter(input),
  );
  const uri = (file: string) => pathToFileURL(`${root}/${file}`).href;
  const versions = new Map<string, number>();
  const told = new Map<string, PublishDiagnosticsParams>();
  const waiting: (() => void)[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    told.set(params.uri, params);
    for (const look of waiting.splice(0)) look();
  });
  connection.listen();
  const started = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: pathToFileURL(root).href,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  onTestFinished(() => {
    connection.dispose();
    if (failures.length > 0) throw failures[0];
  });
  const notify = (work: Promise<void>) => void work;
  return {
    connection,
    started,
    uri,
    open(file, text) {
      versions.set(file, 1);
      const textDocument = { uri: uri(file), languageId: "markdown", version: 1, text };
      notify(connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }));
    },
    change(file, ...contentChanges) {
      const version = (versions.get(file) ?? 0) + 1;
      versions.set(file, version);
      const params = { textDocument: { uri: uri(file), version }, contentChanges };
      notify(connection.sendNotification(DidChangeTextDocumentNotification.type, params));
    },
    save(file) {
      const params = { textDocument: { uri: uri(file) } };
      notify(connection.sendNotification(DidSaveTextDocumentNotification.type, params));
    },
    close(file) {
      versions.delete(file);
      told.delete(uri(file));
      const params = { textDocument: { uri: uri(file) } };
      notify(connection.sendNotification(DidCloseTextDocumentNotification.type, params));
    },
    async diagnostics(file) {
      const isTold = ([file, version]: readonly [string, number]) =>
        told.get(uri(file))?.version === version;
      for (;;) {
        const last = told.get(uri(file));
        if (last && [...versions].every(isTold)) return last.diagnostics;
        await new Promise<void>((done) => waiting.push(done));
      }
    },
    told: () =>
      new Map(
        [...told]
          .filter(([, { diagnostics }]) => diagnostics.length > 0)
          .map(([uri, { diagnostics }]) => [uri, diagnostics]),
      ),
    ask: (method, file, position, more = {}) =>
      connection.sendRequest(method, { textDocument: { uri: uri(file) }, position, ...more }),
    async leave() {
      await connection.sendRequest(ShutdownRequest.type);
      notify(connection.sendNotification(ExitNotification.type));
      return ended;
    },
  };
}

/** Where the first `sign` after `words` stands in `text`; `words` holds a `|` at the caret. */
export function caretIn(text: string, words: string): Position {
  const at = text.indexOf(words.replace("|", ""));
  if (at < 0) throw new Error(`there is no ${words}`);
  const before = text.slice(0, at + words.indexOf("|")).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
