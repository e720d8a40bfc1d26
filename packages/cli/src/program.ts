import type { Language } from "@hocvu/diagnostics";
import { didYouMean } from "@hocvu/diagnostics/suggestion";
import { Argument, Command, Option } from "commander";
import { shells } from "./completion/shells.ts";
import { exitStatus } from "./exit-status.ts";
import { formats } from "./formats.ts";
import { isLanguage, languages, wordsIn } from "./language.ts";
import { needing } from "./needing.ts";
import { known, refuseNameless } from "./options.ts";
import { outlineFormats } from "./outline/formats.ts";
import { addBuild, addCheck } from "./program-build.ts";
import type { Output } from "./report.ts";
import { ALL_TARGETS, DEFAULT_TARGET, QUESTION_FILES, TARGETS } from "./target-names.ts";
import { targetsFormats } from "./targets/formats.ts";
import { UsageError } from "./usage-error.ts";
import { offering } from "./values.ts";
import { version } from "./version.ts";
import type { CommandWords } from "./words/catalogue.ts";
import { wrapped } from "./wrap.ts";

/** Of help that goes to no terminal. */
const HELP_WIDTH = 80;

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
      minWidthToWrap: 12,
      styleTitle: (title) => words.titles[title] ?? title,
      optionDescription: ({ description, defaultValue, envVar }) =>
        [
          description,
          ...(typeof defaultValue === "string" ? [words.defaultsTo(defaultValue)] : []),
          ...(envVar ? [`[${envVar}]`] : []),
        ].join(" "),
    })
    .exitOverride()
    .configureOutput({
      writeOut: output.stdout,
      writeErr: () => {},
      getOutHelpWidth: () => output.columns ?? HELP_WIDTH,
    })
    .addHelpText("after", () => `\n${statusLines(words, output.columns ?? HELP_WIDTH).join("\n")}`)
    // Read here wherever it stands, also behind the command; the commands show it in their help.
    .hook("preAction", () => checkLanguage(program.opts().lang, language));

  const lang = () => offering(new Option("--lang <language>", words.lang), () => languages);
  const format = (description: string) =>
    offering(new Option("--format <format>", description).default("pretty"), () => formats);
  const target = (description: string, preset: string) =>
    offering(new Option("-t, --target <targets>", description).default(preset), async () => {
      const { targets } = await import("@hocvu/targets");
      return [...targets.keys(), ALL_TARGETS];
    }).argParser(addingUp());
  program.addOption(lang());

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
      if (folder === "") throw new UsageError(words.missingArgument("folder"));
      const { newCourse } = await import("./commands/new.ts");
      end(await newCourse(folder, { ...options, language }, output));
    });

  const parts = { program, language, output, end, words, lang, format, target };
  addBuild(parts);
  addCheck(parts);

  const { previewing } = words;
  program
    .command("preview")
    .description(previewing.preview)
    .helpOption("-h, --help", words.help)
    .argument("<course>", words.course)
    .addOption(new Option("--port <number>", previewing.port).default("8410"))
    .addOption(new Option("--host <address>", previewing.host).default("127.0.0.1"))
    .option("--no-open", previewing.noOpen)
    .option("--in-editor", previewing.inEditor, false)
    .option("--share <folder>", previewing.share)
    .option("--answers", previewing.answers, false)
    .addOption(lang())
    .action(async (course: string, options) => {
      refuseNameless([course], language);
      if (options.share !== undefined) {
        const { share } = await import("./commands/share.ts");
        end(await share(course, { ...options, folder: options.share, language }, output));
        return;
      }
      if (options.answers) throw new UsageError(previewing.shareMissing);
      const { preview } = await import("./commands/preview.ts");
      end(await preview(course, { ...options, language }, output));
    });

  const { editing } = words;
  program
    .command("lsp")
    .description(editing.lsp)
    .helpOption("-h, --help", words.help)
    .option("--stdio", editing.stdio, true)
    .addOption(target(words.checkTarget(TARGETS.join(", ")), DEFAULT_TARGET))
    .addOption(lang())
    .action(async (options) => {
      const { lsp } = await import("./commands/lsp.ts");
      end(await lsp({ ...options, language }, output));
    });

  program
    .command("mcp")
    .description(editing.mcp)
    .helpOption("-h, --help", words.help)
    .argument("<course>", words.course)
    .option("--write", editing.write, false)
    .addOption(target(words.checkTarget(TARGETS.join(", ")), DEFAULT_TARGET))
    .addOption(lang())
    .action(async (course: string, options) => {
      refuseNameless([course], language);
      const { mcp } = await import("./commands/mcp.ts");
      end(await mcp(course, { ...options, language }, output));
    });

  const service = <T>(load: () => Promise<T>) => needing("@hocvu/service", load, language);
  const { serving, stressing } = words;
  program
    .command("serve")
    .description(serving.serve)
    .helpOption("-h, --help", words.help)
    .argument("[course...]", words.courses)
    .addOption(new Option("--port <number>", serving.port).default("8420").env("HOCVU_PORT"))
    .addOption(new Option("--host <address>", serving.host).default("127.0.0.1").env("HOCVU_HOST"))
    .addOption(new Option("--public-url <url>", serving.publicUrl).env("HOCVU_PUBLIC_URL"))
    .addOption(new Option("--data <folder>", serving.data).default("hocvu-data").env("HOCVU_DATA"))
    .addOption(new Option("--database <url>", serving.database).env("HOCVU_DATABASE"))
    .addOption(new Option("--workers <number>", serving.workers).default("1").env("HOCVU_WORKERS"))
    .addOption(new Option("--allow-host <hosts>", serving.allowHost).env("HOCVU_ALLOW_HOSTS"))
    .addOption(new Option("--retention <days>", serving.retention).env("HOCVU_RETENTION"))
    .option("--watch", serving.watch, false)
    .option("--stress <url>", stressing.stress)
    .option("--rates <numbers>", stressing.rates, "10,220,70")
    .option("--seconds <number>", stressing.seconds, "600")
    .option("--learners <number>", stressing.learners, "5000")
    .option("--platform-port <number>", stressing.platformPort, "8499")
    .option("--json", stressing.json, false)
    .addOption(lang())
    .action(async (courses: string[], options) => {
      if (options.stress !== undefined) {
        const { stress } = await service(() => import("./commands/stress.ts"));
        end(await stress({ ...options, language }, output));
        return;
      }
      if (courses.length === 0) throw new UsageError(words.missingArgument("course"));
      refuseNameless(courses, language);
      const { serve } = await service(() => import("./commands/serve.ts"));
      end(await serve(courses, { ...options, language }, output));
    });

  const { publishing } = words;
  program
    .command("publish")
    .description(publishing.publish)
    .helpOption("-h, --help", words.help)
    .argument("<course>", words.course)
    .addOption(new Option("--to <url>", publishing.to).env("HOCVU_PUBLISH_TO"))
    .addOption(new Option("--key <key>", publishing.key).env("HOCVU_PUBLISH_KEY"))
    .addOption(format(words.format))
    .addOption(lang())
    .action(async (course: string, options) => {
      const format = known(options.format, formats, words.unknownFormat);
      refuseNameless([course], language);
      const { publish } = await service(() => import("./commands/publish.ts"));
      end(await publish(course, { ...options, language, format }, output));
    });

  const { formatting } = words;
  program
    .command("format")
    .description(formatting.format)
    .helpOption("-h, --help", words.help)
    .argument("<course...>", words.courses)
    .option("--check", formatting.check, false)
    .addOption(lang())
    .action(async (courses: string[], options) => {
      refuseNameless(courses, language);
      const { formatCourses } = await import("./commands/format.ts");
      end(await formatCourses(courses, { ...options, language }, output));
    });

  const { importing } = words;
  program
    .command("import")
    .description(importing.import)
    .helpOption("-h, --help", words.help)
    .argument("<file...>", importing.files)
    .requiredOption("--into <folder>", importing.into)
    .addOption(offering(new Option("--as <kind>", importing.as), () => QUESTION_FILES))
    .option("--dry-run", importing.dryRun, false)
    .addOption(format(words.format))
    .addOption(lang())
    .action(async (files: string[], options) => {
      const format = known(options.format, formats, words.unknownFormat);
      const as = options.as && { as: known(options.as, QUESTION_FILES, importing.unknownKind) };
      const { importQuestions } = await needing(
        "@hocvu/exchange",
        () => import("./commands/import.ts"),
        language,
      );
      end(await importQuestions(files, { ...options, ...as, language, format }, output));
    });

  const { reporting } = words;
  const report = program
    .command("report")
    .description(reporting.report)
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .argument("[results...]", reporting.results)
    .option("-o, --out <file>", reporting.out, addingUp())
    .option("--roster <file>", reporting.roster)
    .option("--join <column>", reporting.join)
    .option("--learner <column>", reporting.learner)
    .option("--course <folders>", reporting.courseFolders, addingUp())
    .option("--course-name <name>", reporting.course)
    .option("--passing <share>", reporting.passing)
    .option("--names", reporting.names, false)
    .option("--agency <name>", reporting.agency)
    .option("--over <name>", reporting.over)
    .option("--place <name>", reporting.place)
    .option("--subject <text>", reporting.subject)
    .addOption(lang())
    .action(async (results: string[], options) => {
      if (results.length === 0) throw new UsageError(words.missingArgument("results"));
      const { reportResults } = await needing(
        "@hocvu/results",
        () => import("./commands/report-results.ts"),
        language,
      );
      end(await reportResults(results, { ...options, language }, output));
    });
  report
    .command("items")
    .description(reporting.items)
    .helpOption("-h, --help", words.help)
    .argument("<course>", words.course)
    .argument("<results...>", reporting.results)
    .option("--learner <column>", reporting.learner)
    .option("--strict", words.strict, false)
    .addOption(format(words.checkFormat))
    .addOption(lang())
    .action(async (course: string, results: string[], options) => {
      const format = known(options.format, formats, words.unknownFormat);
      refuseNameless([course], language);
      const { reportItems } = await needing(
        "@hocvu/results",
        () => import("./commands/report-items.ts"),
        language,
      );
      end(await reportItems(course, results, { ...options, language, format }, output));
    });

  program
    .command("roster")
    .description(reporting.makeAccounts)
    .helpOption("-h, --help", words.help)
    .argument("<list>", reporting.list)
    .addOption(new Option("-o, --out <folder>", reporting.accountsOut).default("accounts"))
    .option("--course <name>", reporting.accountsCourse)
    .option("--strict", words.strict, false)
    .addOption(format(words.checkFormat))
    .addOption(lang())
    .action(async (list: string, options) => {
      const format = known(options.format, formats, words.unknownFormat);
      const { roster } = await needing(
        "@hocvu/results",
        () => import("./commands/roster.ts"),
        language,
      );
      end(await roster(list, { ...options, language, format }, output));
    });

  program
    .command("explain")
    .description(words.explain)
    .helpOption("-h, --help", words.help)
    .addArgument(
      offering(new Argument("<code>", words.code), async () => {
        const { severities } = await import("@hocvu/diagnostics");
        return Object.keys(severities);
      }),
    )
    .addOption(lang())
    .action(async (code: string) => {
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
    .action(async (course: string, { format: asked, ...options }) => {
      refuseNameless([course], language);
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
    .action(async (name: string) => {
      const shell = known(name, shells, words.unknownShell);
      const { completion } = await import("./commands/completion.ts");
      end(await completion(shell, program, output));
    });

  program
    .command("help")
    .description(words.helpCommand)
    .helpOption("-h, --help", words.help)
    .addArgument(
      offering(new Argument("[command]", words.helpOf), () =>
        program.commands.map((command) => command.name()),
      ),
    )
    .addOption(lang())
    .action((name?: string) => {
      const known = program.commands.map((command) => command.name());
      const command = name === undefined ? program : program.commands[known.indexOf(name)];
      if (!command)
        throw new UsageError(words.unknownCommand(name ?? "", didYouMean(name ?? "", known)));
      command.outputHelp();
      end(exitStatus.fine);
    });
  return program;
}

function statusLines({ statusesTitle, statuses }: CommandWords, columns: number): string[] {
  const each = Object.entries(statuses).flatMap(([status, meaning]) =>
    wrapped(meaning, columns, `  ${status.padEnd(3)}  `, "       "),
  );
  return [statusesTitle, ...each];
}

/** An option that is written several times means all that it names. */
function addingUp(): (value: string) => string {
  const written: string[] = [];
  return (value) => {
    written.push(value);
    return written.join(",");
  };
}

function checkLanguage(name: string | undefined, language: Language): void {
  if (name === undefined || isLanguage(name)) return;
  throw new UsageError(wordsIn(language).unknownLanguage(name, languages.join(", ")));
}
