import { CommanderError } from "commander";
import { exitStatus } from "./exit-status.ts";
import { chooseLanguage, wordsIn } from "./language.ts";
import { createProgram } from "./program.ts";
import type { Output } from "./report.ts";
import { UsageError, WriteError } from "./usage-error.ts";
import { calledCommand, usageMessage } from "./usage-message.ts";
import { version } from "./version.ts";

/** Runs the command with `argv` (without node and script) and gives back the exit status. Never throws. */
export async function run(argv: readonly string[], output: Output): Promise<number> {
  const language = chooseLanguage(argv, process.env);
  const words = wordsIn(language);
  let status: number = exitStatus.fine;
  const program = createProgram(language, output, (ended) => {
    status = ended;
  });
  const wrongUse = (message: string): number => {
    const help = words.seeHelp(calledCommand(argv, program)?.name());
    output.stderr(`${words.usageError}: ${message}\n${help}\n`);
    return exitStatus.wrongUse;
  };
  try {
    if (argv.length === 0) {
      output.stderr(program.helpInformation());
      return exitStatus.wrongUse;
    }
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof UsageError) return wrongUse(error.message);
    if (error instanceof WriteError) {
      output.stderr(`${words.usageError}: ${error.message}\n`);
      return exitStatus.cannotWrite;
    }
    if (error instanceof CommanderError) {
      const message = usageMessage(error, argv, program, language);
      return message === undefined ? exitStatus.fine : wrongUse(message);
    }
    // The one place that catches what should not have been thrown.
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    output.stderr(`${words.bug(version, process.version)}\n\n${details}\n`);
    return exitStatus.bug;
  }
}
