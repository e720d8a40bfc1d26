import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { basename, join, relative, sep } from "node:path";
import * as vscode from "vscode";
import type { Command } from "./command.ts";
import { courseFolder } from "./course-folder.ts";
import { endChild } from "./end-child.ts";
import { previewPage } from "./preview-page.ts";
import type { Words } from "./words.ts";

/** In milliseconds, from moving the caret or scrolling to the page that follows. */
const PAUSE = 150;
/** In milliseconds, until a scroll is no longer the one that was asked for. */
const ECHO = 400;

/** Shows a course beside its text, one panel a course; the page and the text follow each other. */
export class Previews implements vscode.Disposable {
  private readonly panels = new Map<string, Panel>();
  private readonly run: (args: readonly string[]) => Command;
  private readonly words: Words;

  constructor(run: (args: readonly string[]) => Command, words: Words) {
    this.run = run;
    this.words = words;
  }

  async open(editor: vscode.TextEditor | undefined): Promise<void> {
    const root = editor && courseFolder(editor.document.fileName);
    if (root === undefined) {
      await vscode.window.showWarningMessage(this.words.noCourse);
      return;
    }
    const known = this.panels.get(root);
    if (known) return known.reveal();
    try {
      const { child, url } = await start(this.run, root);
      const outer = await vscode.env.asExternalUri(vscode.Uri.parse(url));
      const panel = new Panel(root, child, outer.toString(true), this.words, () => {
        this.panels.delete(root);
      });
      this.panels.set(root, panel);
    } catch (error) {
      await vscode.window.showErrorMessage(`${this.words.noPreview}: ${(error as Error).message}`);
    }
  }

  dispose(): void {
    for (const panel of [...this.panels.values()]) panel.dispose();
  }
}

/** Starts the preview; its address is what it says once it listens. */
export function start(
  run: (args: readonly string[]) => Command,
  root: string,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const asked = ["preview", root, "--port", "0", "--no-open", "--in-editor"];
  const { command, args, env, shell } = run(asked);
  const child = spawn(command, args, { env, shell, stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((done, fail) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) done({ child, url });
    });
    child.on("error", fail);
    child.on("close", () => fail(new Error(said.trim())));
  });
}

class Panel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly hearing: vscode.Disposable[] = [];
  private timer: NodeJS.Timeout | undefined;
  /** Until then the text scrolls as the page led it: it is not to lead back. */
  private ledUntil = 0;
  /** Whether the page is on its way to the caret. */
  private showing = false;
  private readonly root: string;

  constructor(root: string, child: ChildProcess, url: string, words: Words, closed: () => void) {
    this.root = root;
    const title = `${words.preview}: ${basename(root)}`;
    this.panel = vscode.window.createWebviewPanel(
      "hocvu.preview",
      title,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true },
    );
    this.panel.webview.html = previewPage(url, title, randomUUID());
    this.hearing.push(
      this.panel.webview.onDidReceiveMessage(({ hocvu, file, line }) =>
        hocvu === "seen" ? this.lead(file, line) : this.scroll(file, line),
      ),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        // What a program selects is no caret that somebody moved.
        if (kind !== undefined) this.follow("show", textEditor, textEditor.selection.active.line);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const [first] = visibleRanges;
        if (first) this.follow("scroll", textEditor, first.start.line);
      }),
    );
    this.panel.onDidDispose(() => {
      clearTimeout(this.timer);
      for (const one of this.hearing) one.dispose();
      endChild(child);
      closed();
    });
    child.on("close", () => this.panel.dispose());
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private follow(hocvu: "show" | "scroll", editor: vscode.TextEditor, line: number): void {
    const file = this.fileOf(editor);
    if (file === undefined) return;
    const isLed = hocvu === "scroll" && Date.now() < this.ledUntil;
    // A caret that leaves the view scrolls it: the page goes where the caret is.
    if (isLed || (hocvu === "scroll" && this.showing)) return;
    this.showing = hocvu === "show";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.showing = false;
      void this.panel.webview.postMessage({ hocvu, file, line: line + 1 });
    }, PAUSE);
  }

  /** Relative to the course; undefined for what is no part of it. */
  private fileOf({ document }: vscode.TextEditor): string | undefined {
    const file = relative(this.root, document.fileName).split(sep).join("/");
    return file.startsWith("../") || document.languageId !== "markdown" ? undefined : file;
  }

  /** Turns the text to where the page was scrolled to, if it is the text of that page. */
  private scroll(file: string, line: number): void {
    const editor = vscode.window.visibleTextEditors.find((one) => this.fileOf(one) === file);
    if (!editor) return;
    this.ledUntil = Date.now() + ECHO;
    const at = new vscode.Position(Math.max(0, line - 1), 0);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  private async lead(file: string, line: number): Promise<void> {
    const path = join(this.root, ...String(file).split("/"));
    const document = await vscode.workspace.openTextDocument(path);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.One,
      preserveFocus: true,
    });
    this.ledUntil = Date.now() + ECHO;
    const at = new vscode.Position(Math.max(0, line - 1), 0);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(
      new vscode.Range(at, at),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
  }
}
