import type { Readable, Writable } from "node:stream";
import {
  type Diagnostic,
  formatGithub,
  formatPretty,
  formatSarif,
  type Language,
  type SourceOf,
  toJson,
} from "@hocvu/diagnostics";
import type { Format } from "./formats.ts";
import { inRepository } from "./in-repository.ts";
import type { StatusLine } from "./progress.ts";
import { version } from "./version.ts";

/** The place that the command runs in. */
export interface Place {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether standard error may be colored. */
  readonly color: boolean;
  /** How many columns standard output shows, where it is a terminal. */
  readonly columns?: number;
  /** Where progress may be shown: there when standard error is a terminal. */
  readonly statusLine?: StatusLine;
  /**
   * Does `work`, whose signal is given when the user breaks off; work that heeds no signal is simply ended. Where `asked`, a
   * SIGTERM is how it is meant to end, and nothing that went wrong.
   */
  readonly interruptible?: <T>(
    work: (signal: AbortSignal) => Promise<T>,
    asked?: boolean,
  ) => Promise<T>;
  /** Where a command may ask questions: there when standard input and output are a terminal. */
  readonly terminal?: { readonly input: Readable; readonly output: Writable };
}

/** Where a command's words go. It takes whole lines. */
export interface Output extends Place {
  /** To standard output, as commands to the runner of a CI job. */
  readonly commands: (text: string) => void;
}

/**
 * Prints problems: for people on standard error, beside the result; for programs on standard output, as that is what
 * they asked for. `json` is returned to the caller, who may have more to put into the one object it prints.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  options: {
    format: Format;
    language: Language;
    sourceOf: SourceOf;
    /** Of the terminal that it is printed on; that of standard error if left out. */
    columns?: number | undefined;
  },
  output: Output,
): { readonly diagnostics?: readonly object[] } {
  const { format, language, sourceOf, columns = output.statusLine?.columns } = options;
  switch (format) {
    case "pretty":
      output.stderr(
        formatPretty(diagnostics, {
          language,
          sourceOf,
          color: output.color,
          ...(columns === undefined ? {} : { columns }),
        }),
      );
      return {};
    case "sarif":
      output.stdout(formatSarif(diagnostics, language, version, (file) => inRepository(file)));
      return {};
    case "github":
      output.commands(formatGithub(diagnostics, language, sourceOf, (file) => inRepository(file)));
      return {};
    case "json":
      return { diagnostics: diagnostics.map((one) => toJson(one, language, sourceOf)) };
  }
}
