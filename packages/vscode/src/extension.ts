import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import {
  executable,
  initializationOptions,
  SELECTOR,
  type Settings,
  serverArgs,
} from "./client-options.ts";
import { hocvu } from "./command.ts";
import { courseFolder } from "./course-folder.ts";
import { newCourse } from "./new-course.ts";
import { Previews } from "./preview-beside.ts";
import { wordsFor } from "./words.ts";

let client: LanguageClient | undefined;

/** Called by VS Code once a folder has a course, or a Markdown file is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const words = wordsFor(settings().language || vscode.env.language);
  const run = (args: readonly string[]) => {
    const { language } = settings();
    const spoken = /^vi\b/i.test(language || vscode.env.language) ? "vi" : "en";
    return hocvu(context.extensionPath, ownCommand(), ["--lang", spoken, ...args]);
  };
  const previews = new Previews(run, words);
  const show = (editor: vscode.TextEditor | undefined) => {
    const isIn = editor !== undefined && courseFolder(editor.document.fileName) !== undefined;
    void vscode.commands.executeCommand("setContext", "hocvu.inCourse", isIn);
  };
  context.subscriptions.push(
    previews,
    vscode.commands.registerCommand("hocvu.previewBeside", () =>
      previews.open(vscode.window.activeTextEditor),
    ),
    vscode.commands.registerCommand("hocvu.newCourse", () => newCourse(run, words)),
    vscode.commands.registerCommand("hocvu.restart", () => restart(context)),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("hocvu")) void restart(context);
    }),
    // Ids have hyphens: a double click takes all of one.
    vscode.languages.setLanguageConfiguration("markdown", {
      wordPattern: /[\p{L}\p{M}\p{N}]+(?:[-_][\p{L}\p{M}\p{N}]+)*/u,
    }),
  );
  show(vscode.window.activeTextEditor);
  await restart(context);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart({ extensionPath }: vscode.ExtensionContext): Promise<void> {
  await client?.stop();
  const set = settings();
  const server = executable(hocvu(extensionPath, ownCommand(), serverArgs(set)));
  client = new LanguageClient(
    "hocvu",
    "Hocvu",
    { ...server, transport: TransportKind.stdio },
    { documentSelector: SELECTOR, initializationOptions: initializationOptions(set) },
  );
  await client.start();
}

function settings(): Settings {
  const own = vscode.workspace.getConfiguration("hocvu");
  return {
    language: own.get("language", ""),
    spelling: own.get("spelling", true),
    targets: own.get("targets", "scorm12"),
  };
}

/** A workspace that is not trusted names no program. */
function ownCommand(): string {
  return vscode.workspace.isTrusted
    ? vscode.workspace.getConfiguration("hocvu").get("command", "")
    : "";
}
