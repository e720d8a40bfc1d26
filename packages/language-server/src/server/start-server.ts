import type { Readable, Writable } from "node:stream";
import type { Language } from "@hocvu/diagnostics";
import {
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LSPErrorCodes,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { CourseDesk, Targets } from "../workspace/course-desk.ts";
import { changed, documentOf } from "../workspace/documents.ts";
import { capabilities, settingsOf } from "./capabilities.ts";
import { createPublisher, type Publisher } from "./publisher.ts";
import { answerRequests } from "./requests.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";
import { createSession, pathOf, type Session } from "./session.ts";

export interface ServerOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** What courses are checked for. */
  readonly targets: Targets;
  readonly version: string;
  /** Whatever the client says; where it is left out, the client is asked. */
  readonly language?: Language | undefined;
  /** For clients that say nothing of it. */
  readonly otherwise: Language;
  /** What was thrown, and is a mistake of ours. */
  readonly failed: (error: unknown) => void;
}

/** Serves one editor, until it goes; whether it took leave first, as the protocol asks. */
export function startServer(options: ServerOptions): Promise<{ readonly inOrder: boolean }> {
  const { input, output, targets, failed } = options;
  const connection = createProtocolConnection(
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  let open: Open | undefined;
  let left = false;

  // Not before the client has said what it can do.
  const during = (): Open => {
    if (open && !left) return open;
    const code = left ? ErrorCodes.InvalidRequest : ErrorCodes.ServerNotInitialized;
    throw new ResponseError(code, left ? "shut down" : "not initialized");
  };
  const guarded = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      failed(error);
      throw new ResponseError(LSPErrorCodes.RequestFailed, String(error));
    }
  };

  connection.onRequest(InitializeRequest.type, (params) => {
    const settings = settingsOf(params, options);
    const session = createSession(settings, targets);
    open = attend(connection, session, failed);
    return capabilities(settings, options.version);
  });
  answerRequests(connection, () => during().session, guarded);
  hearOfEdits(connection, () => (left ? undefined : open));
  connection.onRequest(ShutdownRequest.type, () => {
    left = true;
    open?.scheduler.close();
  });

  return new Promise((done) => {
    const end = () => {
      open?.scheduler.close();
      connection.dispose();
      done({ inOrder: left });
    };
    connection.onNotification(ExitNotification.type, end);
    connection.onClose(end);
    connection.onError(([error]) => failed(error));
    connection.listen();
  });
}

interface Open {
  readonly session: Session;
  readonly publisher: Publisher;
  readonly scheduler: Scheduler<CourseDesk>;
}

function attend(
  connection: ProtocolConnection,
  session: Session,
  failed: (error: unknown) => void,
): Open {
  const publisher = createPublisher(
    session.settings,
    (params) => connection.sendNotification(PublishDiagnosticsNotification.type, params),
    session.spelling.hints,
  );
  const scheduler = createScheduler<CourseDesk>(async (desk) => {
    try {
      await publisher.publish(desk, await desk.check());
    } catch (error) {
      failed(error);
    }
  });
  return { session, publisher, scheduler };
}

/** Keeps documents as the client has them, and checks their courses anew. */
function hearOfEdits(connection: ProtocolConnection, current: () => Open | undefined): void {
  /** In the order that they were told: the folder of a course may have to be looked for. */
  let queue: Promise<void> = Promise.resolve();
  const touch = (path: string): void => {
    const open = current();
    if (!open) return;
    queue = queue.then(async () => {
      for (const desk of await open.session.desksOf(path)) {
        desk.touch();
        open.scheduler.soon(desk);
      }
    });
  };
  const touchAll = (): void => {
    const open = current();
    for (const desk of open?.session.desks() ?? []) {
      desk.touch();
      open?.scheduler.soon(desk);
    }
  };

  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    const { uri, version, text } = textDocument;
    const path = pathOf(uri);
    const session = current()?.session;
    if (!session || path === undefined) return;
    const { encoding } = session.settings;
    session.documents.set(uri, documentOf(uri, path, version, text, encoding));
    touch(path);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, (params) => {
    const { uri, version } = params.textDocument;
    const session = current()?.session;
    const before = session?.documents.get(uri);
    if (!session || !before) return;
    const { encoding } = session.settings;
    const text = changed(before.view.written, params.contentChanges, encoding);
    session.documents.set(uri, documentOf(uri, before.path, version, text, encoding));
    touch(before.path);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    const session = current()?.session;
    const before = session?.documents.get(uri);
    if (!session || !before) return;
    session.documents.delete(uri);
    touchAll();
  });
  connection.onNotification(DidSaveTextDocumentNotification.type, ({ textDocument }) => {
    const path = pathOf(textDocument.uri);
    if (path !== undefined) touch(path);
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    const open = current();
    const paths = changes.flatMap(({ uri }) => pathOf(uri) ?? []);
    for (const desk of open?.session.desks() ?? []) {
      if (!paths.some((path) => desk.nameOf(path) !== undefined)) continue;
      desk.touch();
      open?.scheduler.soon(desk);
    }
  });
  connection.onNotification(DidChangeConfigurationNotification.type, touchAll);
  connection.onNotification(InitializedNotification.type, () => {
    if (!current()?.session.settings.watches) return;
    const watchers = [{ globPattern: "**/*" }];
    const registration = {
      id: "hocvu-files",
      method: DidChangeWatchedFilesNotification.method,
      registerOptions: { watchers },
    };
    // A client that refuses tells of saved files at least.
    connection
      .sendRequest(RegistrationRequest.type, { registrations: [registration] })
      .catch(() => undefined);
  });
}
