import type { Language } from "@hocvu/diagnostics";
import { Command, Option } from "commander";
import { formats } from "../formats.ts";
import { isLanguage, languages, wordsIn } from "../language.ts";
import type { Output } from "../report.ts";
import { ALL_TARGETS, DEFAULT_TARGET, TARGETS } from "../target-names.ts";
import { UsageError } from "../usage-error.ts";
import { offering } from "../values.ts";
import { version } from "../version.ts";
import type { CommandWords } from "../words/catalogue.ts";
import { wrapped } from "../wrap.ts";
import { addBuild, addCheck } from "./build-and-check.ts";
import { addCertifying } from "./certifying.ts";
import { addingUp } from "./options.ts";
import { addReporting } from "./reporting.ts";
import { addServing } from "./serving.ts";
import { addTelling } from "./telling.ts";
import { addValidate } from "./validating.ts";
import { addEditors, addNew, addPreview, addTexts } from "./writing.ts";

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
  const target = (description: string, more: readonly string[] = []) => {
    const option = new Option("-t, --target <targets>", description).default(DEFAULT_TARGET);
    return offering(option, () => [...TARGETS, ...more, ALL_TARGETS]).argParser(addingUp());
  };
  program.addOption(lang());
  const command = (name: string, description: string, parent = program) =>
    parent.command(name).description(description).helpOption("-h, --help", words.help);

  const parts = { program, language, output, end, words, command, lang, format, target };
  addNew(parts);
  addBuild(parts);
  addCheck(parts);
  addPreview(parts);
  addEditors(parts);
  addServing(parts);
  addTexts(parts);
  addValidate(parts);
  addReporting(parts);
  addCertifying(parts);
  addTelling(parts);
  return program;
}

function statusLines({ statusesTitle, statuses }: CommandWords, columns: number): string[] {
  const each = Object.entries(statuses).flatMap(([status, meaning]) =>
    wrapped(meaning, columns, `  ${status.padEnd(3)}  `, "       "),
  );
  return [statusesTitle, ...each];
}

function checkLanguage(name: string | undefined, language: Language): void {
  if (name === undefined || isLanguage(name)) return;
  throw new UsageError(wordsIn(language).unknownLanguage(name, languages.join(", ")));
}
