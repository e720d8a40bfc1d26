import type { Language } from "@hocvu/diagnostics";
import { startServer } from "@hocvu/language-server/server";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { version } from "../version.ts";
import { chooseTargets } from "./arguments.ts";

export interface LspOptions {
  readonly target: string;
  /** As it was asked for; else the editor's is spoken, or `language` where it has none. */
  readonly lang?: Language;
  readonly language: Language;
}

/** `hocvu lsp`: serves the editor at standard input and output until it goes. */
export async function lsp({ target, lang, language }: LspOptions, output: Output): Promise<number> {
  const { editing: words } = wordsIn(language);
  const { stdin, stdout } = process;
  const { inOrder } = await startServer({
    input: stdin,
    output: stdout,
    targets: chooseTargets(target, [], language),
    version,
    language: lang,
    otherwise: language,
    failed: (error) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      output.stderr(line(words.failed(reason)));
    },
  });
  // An editor may leave its end open.
  stdin.destroy();
  return inOrder ? exitStatus.fine : exitStatus.inputErrors;
}
