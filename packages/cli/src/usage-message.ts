import { existsSync } from "node:fs";
import type { Language } from "@hocvu/diagnostics";
import { didYouMean } from "@hocvu/diagnostics/suggestion";
import type { Command, CommanderError } from "commander";
import { exitStatus } from "./exit-status.ts";
import { wordsIn } from "./language.ts";

/** Commander's own errors in the user's words; `undefined` for what is no error (help, version). */
export function usageMessage(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  language: Language,
): string | undefined {
  if (error.exitCode === exitStatus.fine) return undefined;
  const words = wordsIn(language);
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const command = calledCommand(argv, program);
  switch (error.code) {
    case "commander.help":
      return undefined;
    case "commander.unknownCommand":
      if (existsSync(named)) return words.pathForCommand(named);
      return words.unknownCommand(named, didYouMean(named, namesOf(program)));
    case "commander.unknownOption": {
      const option = named.split("=", 1)[0] ?? named;
      const elsewhere = program.commands.filter((one) => flagsOf(one).includes(option));
      const suggestion = command && didYouMean(option, flagsOf(command));
      return words.unknownOption(
        option,
        elsewhere.map((one) => `hocvu ${one.name()}`),
        suggestion,
      );
    }
    case "commander.missingArgument":
      return words.missingArgument(named);
    case "commander.excessArguments":
      return words.tooManyArguments(
        `hocvu ${command?.name() ?? named}`,
        /Expected 0\b/.test(error.message),
      );
    case "commander.optionMissingArgument":
      return words.missingValue(named);
    default:
      return error.message.replace(/^error: /, "");
  }
}

/** The command that was called, if there is one of that name. */
export function calledCommand(argv: readonly string[], program: Command): Command | undefined {
  return argv
    .map((word) => program.commands.find((command) => command.name() === word))
    .find((command) => command !== undefined);
}

function namesOf(program: Command): readonly string[] {
  return program.commands.map((command) => command.name());
}

function flagsOf(command: Command): readonly string[] {
  return command.options.flatMap(({ short, long }) => [short, long].filter((one) => one != null));
}
