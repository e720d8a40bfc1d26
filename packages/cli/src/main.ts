import { CommanderError } from "commander";
import { exitStatus } from "./exit-status.ts";
import { chooseLanguage, wordsIn } from "./language.ts";
import { createProgram, usageMessage } from "./program.ts";
import type { Output } from "./report.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

/** Runs the command with `argv` (without node and script) and gives back the exit status. Never throws. */
export async function run(argv: readonly string[], output: Output): Promise<number> {
  const language = chooseLanguage(argv, process.env);
  const words = wordsIn(language);
  const wrongUse = (message: string): number => {
    output.stderr(`${words.usageError}: ${message}\n${words.seeHelp}\n`);
    return exitStatus.wrongUse;
  };
  let status: number = exitStatus.fine;
  const program = createProgram(language, output, (ended) => {
    status = ended;
  });
  try {
    if (argv.length === 0) {
      output.stderr(program.helpInformation());
      return exitStatus.wrongUse;
    }
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof UsageError) return wrongUse(error.message);
    if (error instanceof CommanderError) {
      const message = usageMessage(error, program, language);
      return message === undefined ? exitStatus.fine : wrongUse(message);
    }
    // The one place that catches what should not have been thrown.
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    output.stderr(`${words.bug(version, process.version)}\n\n${details}\n`);
    return exitStatus.bug;
  }
}
