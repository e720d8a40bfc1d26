import { didYouMean, type Language } from "@hocvu/diagnostics";
import { Command, type CommanderError, Option } from "commander";
import { exitStatus } from "./exit-status.ts";
import { isLanguage, languages, wordsIn } from "./language.ts";
import { type Format, formats, type Output } from "./report.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

const DEFAULT_TARGET = "scorm12";
const COMMANDS = ["build", "check", "explain"];

/** The command line: what may be written, in the user's language. Commands are loaded when they are called. */
export function createProgram(
  language: Language,
  output: Output,
  end: (status: number) => void,
): Command {
  const words = wordsIn(language);
  const program = new Command("hocvu")
    .description(words.tagline)
    .version(version, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => words.titles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === "string"
          ? `${description} ${words.defaultsTo(defaultValue)}`
          : description,
    })
    .exitOverride()
    .configureOutput({ writeOut: output.stdout, writeErr: () => {} });

  program
    .command("build")
    .description(words.build)
    .helpOption("-h, --help", words.help)
    .argument("<course...>", words.courses)
    .addOption(
      new Option("-t, --target <targets>", words.target(DEFAULT_TARGET)).default(DEFAULT_TARGET),
    )
    .addOption(new Option("-o, --out <folder>", words.out).default("dist"))
    .option("--json", words.json, false)
    .option("--no-optimize", words.noOptimize)
    .option("--strict", words.strict, false)
    .addOption(new Option("--format <format>", words.format).default("pretty"))
    .option("--lang <language>", words.lang)
    .action(async (courses: string[], options) => {
      const common = { language, format: checkFormat(options.format, language) };
      checkLanguage(options.lang, language);
      const { build } = await import("./commands/build.ts");
      end(await build(courses, { ...options, ...common }, output));
    });

  program
    .command("check")
    .description(words.check)
    .helpOption("-h, --help", words.help)
    .argument("<course...>", words.courses)
    .addOption(
      new Option("-t, --target <targets>", words.checkTarget(DEFAULT_TARGET)).default(
        DEFAULT_TARGET,
      ),
    )
    .option("--strict", words.strict, false)
    .addOption(new Option("--format <format>", words.checkFormat).default("pretty"))
    .option("--lang <language>", words.lang)
    .action(async (courses: string[], options) => {
      const common = { language, format: checkFormat(options.format, language) };
      checkLanguage(options.lang, language);
      const { check } = await import("./commands/check.ts");
      end(await check(courses, { ...options, ...common }, output));
    });

  program
    .command("explain")
    .description(words.explain)
    .helpOption("-h, --help", words.help)
    .argument("<code>", words.code)
    .option("--lang <language>", words.lang)
    .action(async (code: string, options) => {
      checkLanguage(options.lang, language);
      const { explain } = await import("./commands/explain.ts");
      end(explain(code, language, output));
    });
  return program;
}

function checkFormat(name: string, language: Language): Format {
  const format = formats.find((known) => known === name);
  if (format) return format;
  throw new UsageError(wordsIn(language).unknownFormat(name, formats.join(", ")));
}

function checkLanguage(name: string | undefined, language: Language): void {
  if (name === undefined || isLanguage(name)) return;
  throw new UsageError(wordsIn(language).unknownLanguage(name, languages.join(", ")));
}

/** Commander's own errors in the user's words; `undefined` for what is no error (help, version). */
export function usageMessage(error: CommanderError, language: Language): string | undefined {
  if (error.exitCode === exitStatus.fine) return undefined;
  const words = wordsIn(language);
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.help":
      return undefined;
    case "commander.unknownCommand":
      return words.unknownCommand(named, didYouMean(named, COMMANDS));
    case "commander.unknownOption":
      return words.unknownOption(named);
    case "commander.missingArgument":
      return words.missingArgument(named);
    case "commander.optionMissingArgument":
      return words.missingValue(named);
    default:
      return error.message.replace(/^error: /, "");
  }
}
