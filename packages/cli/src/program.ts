import { didYouMean, type Language, severities } from "@hocvu/diagnostics";
import { Argument, Command, type CommanderError, Option } from "commander";
import { shells } from "./completion/shells.ts";
import { exitStatus } from "./exit-status.ts";
import { isLanguage, languages, wordsIn } from "./language.ts";
import { outlineFormats } from "./outline/formats.ts";
import { formats, type Output } from "./report.ts";
import { ALL_TARGETS, DEFAULT_TARGET, TARGETS } from "./target-names.ts";
import { targetsFormats } from "./targets/formats.ts";
import { UsageError } from "./usage-error.ts";
import { offering } from "./values.ts";
import { version } from "./version.ts";

/** Of SCORM 2004. */
const editions = ["4", "3"] as const;
const structures = ["single", "modules"] as const;
/** Of Open edX. */
const releases = ["maple", "teak"] as const;

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

  const lang = () => offering(new Option("--lang <language>", words.lang), () => languages);
  const format = (description: string) =>
    offering(new Option("--format <format>", description).default("pretty"), () => formats);
  const target = (description: string, preset: string) =>
    offering(new Option("-t, --target <targets>", description).default(preset), async () => {
      const { targets } = await import("@hocvu/targets");
      return [...targets.keys(), ALL_TARGETS];
    });

  program
    .command("new")
    .description(words.newCourse)
    .helpOption("-h, --help", words.help)
    .argument("<folder>", words.newFolder)
    .option("--id <id>", words.newId)
    .option("--title <title>", words.newTitle)
    .addOption(offering(new Option("--course-lang <language>", words.newLanguage), () => languages))
    .option("--modules <modules>", words.newModules)
    .option("-y, --yes", words.yes, false)
    .addOption(lang())
    .action(async (folder: string, options) => {
      checkLanguage(options.lang, language);
      const { newCourse } = await import("./commands/new.ts");
      end(await newCourse(folder, { ...options, language }, output));
    });

  program
    .command("build")
    .description(words.build)
    .helpOption("-h, --help", words.help)
    .argument("<course...>", words.courses)
    .addOption(target(words.target(TARGETS.join(", ")), DEFAULT_TARGET))
    .addOption(new Option("-o, --out <folder>", words.out).default("dist"))
    .option("--json", words.json, false)
    .option("--no-optimize", words.noOptimize)
    .addOption(
      offering(new Option("--edition <number>", words.edition).default("4"), () => editions),
    )
    .addOption(
      offering(
        new Option("--structure <structure>", words.structure).default("single"),
        () => structures,
      ),
    )
    .addOption(
      offering(new Option("--release <release>", words.release).default("maple"), () => releases),
    )
    .option("--strict", words.strict, false)
    .addOption(format(words.format))
    .addOption(lang())
    .action(async (courses: string[], options, command: Command) => {
      const outNamed = command.getOptionValueSource("out") !== "default";
      const format = known(options.format, formats, words.unknownFormat);
      const common = { language, format, outNamed };
      const edition = known(options.edition, editions, words.unknownEdition) === "3" ? 3 : 4;
      const structure = known(options.structure, structures, words.unknownStructure);
      const release = known(options.release, releases, words.unknownRelease);
      checkLanguage(options.lang, language);
      const { build } = await import("./commands/build.ts");
      end(await build(courses, { ...options, ...common, edition, structure, release }, output));
    });

  program
    .command("check")
    .description(words.check)
    .helpOption("-h, --help", words.help)
    .argument("<course...>", words.courses)
    .addOption(target(words.checkTarget(TARGETS.join(", ")), DEFAULT_TARGET))
    .option("-p, --programme <file>", words.programme)
    .option("--strict", words.strict, false)
    .addOption(format(words.checkFormat))
    .addOption(lang())
    .action(async (courses: string[], options) => {
      const common = { language, format: known(options.format, formats, words.unknownFormat) };
      checkLanguage(options.lang, language);
      const { check } = await import("./commands/check.ts");
      end(await check(courses, { ...options, ...common }, output));
    });

  program
    .command("explain")
    .description(words.explain)
    .helpOption("-h, --help", words.help)
    .addArgument(offering(new Argument("<code>", words.code), () => Object.keys(severities)))
    .addOption(lang())
    .action(async (code: string, options) => {
      checkLanguage(options.lang, language);
      const { explain } = await import("./commands/explain.ts");
      end(explain(code, language, output));
    });

  program
    .command("outline")
    .description(words.outline)
    .helpOption("-h, --help", words.help)
    .argument("<course>", words.course)
    .addOption(offering(new Option("--format <format>", words.outlineFormat), () => outlineFormats))
    .option("-p, --programme <file>", words.outlineProgramme)
    .option("-o, --out <file>", words.outlineOut)
    .addOption(lang())
    .action(async (course: string, { format: asked, lang, ...options }) => {
      checkLanguage(lang, language);
      const chosen = asked && { format: known(asked, outlineFormats, words.unknownFormat) };
      const { outline } = await import("./commands/outline.ts");
      end(await outline(course, { ...options, ...chosen, language }, output));
    });

  program
    .command("targets")
    .description(words.targets)
    .helpOption("-h, --help", words.help)
    .addOption(
      offering(
        new Option("--format <format>", words.targetsFormat).default("table"),
        () => targetsFormats,
      ),
    )
    .addOption(lang())
    .action(async (options) => {
      checkLanguage(options.lang, language);
      const format = known(options.format, targetsFormats, words.unknownFormat);
      const { targets } = await import("./commands/targets.ts");
      end(await targets(format, language, output));
    });

  program
    .command("completion")
    .description(words.completion)
    .helpOption("-h, --help", words.help)
    .addArgument(offering(new Argument("<shell>", words.shell), () => shells))
    .addOption(lang())
    .action(async (name: string, options) => {
      checkLanguage(options.lang, language);
      const shell = known(name, shells, words.unknownShell);
      const { completion } = await import("./commands/completion.ts");
      end(await completion(shell, program, output));
    });
  return program;
}

/** The one of `list` that `name` is. Throws a {@link UsageError} for none of them. */
function known<T extends string>(
  name: string,
  list: readonly T[],
  complain: (name: string, list: string) => string,
): T {
  const found = list.find((one) => one === name);
  if (found !== undefined) return found;
  throw new UsageError(complain(name, list.join(", ")));
}

function checkLanguage(name: string | undefined, language: Language): void {
  if (name === undefined || isLanguage(name)) return;
  throw new UsageError(wordsIn(language).unknownLanguage(name, languages.join(", ")));
}

/** Commander's own errors in the user's words; `undefined` for what is no error (help, version). */
export function usageMessage(
  error: CommanderError,
  program: Command,
  language: Language,
): string | undefined {
  if (error.exitCode === exitStatus.fine) return undefined;
  const words = wordsIn(language);
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.help":
      return undefined;
    case "commander.unknownCommand":
      return words.unknownCommand(
        named,
        didYouMean(
          named,
          program.commands.map((command) => command.name()),
        ),
      );
    case "commander.unknownOption":
      return words.unknownOption(named);
    case "commander.missingArgument":
      return words.missingArgument(named);
    case "commander.excessArguments":
      return words.tooManyArguments(named);
    case "commander.optionMissingArgument":
      return words.missingValue(named);
    default:
      return error.message.replace(/^error: /, "");
  }
}
