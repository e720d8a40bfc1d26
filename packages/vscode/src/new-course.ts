import { spawn } from "node:child_process";
import { join } from "node:path";
import * as vscode from "vscode";
import type { Command } from "./command.ts";
import { folderName } from "./course-folder.ts";
import type { Words } from "./words.ts";

/** Asks for a title and a place, makes a course there, and opens it. */
export async function newCourse(
  run: (args: readonly string[]) => Command,
  words: Words,
): Promise<void> {
  const title = await vscode.window.showInputBox({
    prompt: words.titlePrompt,
    value: words.title,
    validateInput: (value) => (folderName(value) === "" ? words.titlePrompt : undefined),
  });
  if (!title) return;
  const [above] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: words.folderPrompt,
    })) ?? [];
  if (!above) return;
  const name = await vscode.window.showInputBox({ prompt: words.folder, value: folderName(title) });
  if (!name) return;
  const folder = join(above.fsPath, name);
  const { command, args, env, shell } = run(["new", folder, "--title", title, "--yes"]);
  const complaint = await new Promise<string | undefined>((done) => {
    const child = spawn(command, args, { env, shell });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", (error) => done(error.message));
    child.on("close", (status) => done(status === 0 ? undefined : said));
  });
  if (complaint !== undefined) {
    await vscode.window.showErrorMessage(`${words.notMade}: ${complaint.trim()}`);
    return;
  }
  const document = await vscode.workspace.openTextDocument(join(folder, "course.md"));
  await vscode.window.showTextDocument(document);
}
