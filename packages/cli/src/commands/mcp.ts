import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Language } from "@hocvu/diagnostics";
import { serveAssistant } from "@hocvu/language-server/assistant";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError } from "../usage-error.ts";
import { version } from "../version.ts";
import { chooseTargets, courseFolder } from "./arguments.ts";

export interface McpOptions {
  readonly target: string;
  readonly write: boolean;
  readonly language: Language;
}

/** `hocvu mcp`: serves a writing assistant at standard input and output until it goes. */
export async function mcp(
  course: string,
  { target, write, language }: McpOptions,
  output: Output,
): Promise<number> {
  const { editing: words, previewing } = wordsIn(language);
  const root = await courseFolder(course);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(previewing.noFolder(root));
  const { stdin, stdout } = process;
  await serveAssistant({
    root: resolve(root),
    input: stdin,
    output: stdout,
    targets: chooseTargets(target, [], language),
    version,
    language,
    write,
    failed: (error) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      output.stderr(line(words.failed(reason)));
    },
  });
  stdin.destroy();
  return exitStatus.fine;
}
