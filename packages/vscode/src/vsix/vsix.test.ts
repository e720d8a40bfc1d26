import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readZip } from "@hocvu/archive";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { executable, initializationOptions, serverArgs } from "../client-options.ts";
import { hocvu } from "../command.ts";
import { buildVsix } from "./build-vsix.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
let folder: string;
/** Where VS Code would have put the extension. */
let installed: string;
let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-vsix-"));
  const out = join(folder, "hocvu.vsix");
  await buildVsix(root, out);
  files = await readZip(await readFile(out));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  installed = join(folder, "extension");
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (path: string) => Buffer.from(files.get(path) ?? []).toString("utf8");
const settings = { language: "vi", spelling: true, targets: "scorm12" };

function started(args: readonly string[]): ChildProcess {
  const { command, args: all, options } = executable(hocvu(installed, "", args));
  const child = spawn(command, all, { ...options, cwd: folder, stdio: "pipe" });
  onTestFinished(() => void child.kill());
  return child;
}

test("the package has what VS Code asks of one", () => {
  const manifest = JSON.parse(text("extension/package.json"));
  expect([...files.keys()].slice(0, 2)).toEqual(["extension.vsixmanifest", "[Content_Types].xml"]);
  for (const path of [
    manifest.main,
    ...manifest.contributes.grammars.map((one: { path: string }) => one.path),
  ]) {
    expect(files.has(`extension/${path.replace("./", "")}`)).toBe(true);
  }
  expect(text("extension.vsixmanifest")).toMatch(
    /Id="hocvu" Version="\d+\.\d+\.\d+" Publisher="hocvu"/,
  );
  const endings = new Set([...files.keys()].map((path) => path.split(".").at(-1)));
  endings.delete("xml");
  for (const ending of endings) {
    expect(text("[Content_Types].xml")).toContain(`Extension=".${ending}"`);
  }
});

test("everything it says is there in both languages", () => {
  const [en, vi] = ["extension/package.nls.json", "extension/package.nls.vi.json"].map((path) =>
    JSON.parse(text(path)),
  );
  const named = text("extension/package.json").match(/(?<="%)[^%"]+(?=%")/g) ?? [];
  expect(Object.keys(en).sort()).toEqual([...new Set(named)].sort());
  expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  for (const key of Object.keys(en)) expect(vi[key]).not.toBe(en[key]);
});

test("its client is whole but for VS Code itself", () => {
  const client = text("extension/dist/extension.cjs");
  const asked = [...client.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name);
  expect(asked.filter((name) => name !== "vscode" && !isBuiltin(name))).toEqual([]);
  expect(asked).toContain("vscode");
  const notices = text("extension/dist/NOTICES.txt");
  for (const name of ["vscode-languageclient", "vscode-jsonrpc", "semver", "minimatch"]) {
    expect(notices).toMatch(new RegExp(`^${name} \\d[^\\n]*\\n\\n[^]*?Permission`, "m"));
  }
});

test("the server that it starts tells of a course over standard input and output", async () => {
  const course = join(folder, "mau");
  const made = started(["new", course, "--title", "Mẫu", "--yes"]);
  await new Promise((done) => made.on("close", done));
  // As the client's library does for standard input and output.
  const child = started([...serverArgs(settings), "--stdio"]);
  if (!child.stdout || !child.stdin) throw new Error("no pipes");
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told = new Promise<PublishDiagnosticsParams>((done) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.version === 1) done(params);
    });
  });
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(course).href,
    capabilities: {},
    locale: "en",
    initializationOptions: initializationOptions(settings),
  });
  expect(serverInfo?.name).toBe("hocvu");
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = pathToFileURL(join(course, "course.md")).href;
  const source = (await readFile(join(course, "course.md"), "utf8")).replace("title:", "tittle:");
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "markdown", version: 1, text: source },
  });
  const { diagnostics } = await told;
  expect(diagnostics).toMatchObject([{ code: "HV1007", source: "hocvu" }]);
  expect(diagnostics[0]?.message).toContain("có phải ý bạn là `title`");
  const ended = new Promise((done) => child.on("close", done));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await ended).toBe(0);
}, 60_000);
