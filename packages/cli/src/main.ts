import { visible } from "@hocvu/diagnostics/visible";
import { CommanderError } from "commander";
import { exitStatus } from "./exit-status.ts";
import { chooseLanguage, wordsIn } from "./language.ts";
import { line, printingTo } from "./print.ts";
import { createProgram } from "./program/program.ts";
import type { Place } from "./report.ts";
import { UsageError, WriteError } from "./usage-error.ts";
import { calledCommand, usageMessage } from "./usage-message.ts";
import { version } from "./version.ts";

/** Runs the command with `argv` (without node and script) and gives back the exit status. Never throws. */
export async function run(argv: readonly string[], place: Place): Promise<number> {
  const output = printingTo(place);
  const language = chooseLanguage(argv, process.env);
  const words = wordsIn(language);
  let status: number = exitStatus.fine;
  const program = createProgram(language, output, (ended) => {
    status = ended;
  });
  const wrongUse = (message: string): number => {
    const command = calledCommand(argv, program)?.name();
    const help = words.seeHelp(command === "help" ? undefined : command);
    output.stderr(`${line(`${words.usageError}: ${message}`)}${help}
`);
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
      output.stderr(line(`${words.usageError}: ${error.message}`));
      return exitStatus.cannotWrite;
    }
    if (error instanceof CommanderError) {
      const message = usageMessage(error, argv, program, language);
      return message === undefined ? exitStatus.fine : wrongUse(message);
    }
    // The one place that catches what should not have been thrown.
    output.stderr(`${words.bug(version, process.version)}\n\n${detailsOf(error)}\n`);
    return exitStatus.bug;
  }
}

/** Where it was thrown; the message, which may quote an author, as one line. */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  const { message, stack = message } = error;
  return stack.replace(message, () => visible(message));
}
