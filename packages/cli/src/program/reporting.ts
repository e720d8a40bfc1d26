import { type Command, Option } from "commander";
import { expandedFiles } from "../commands/patterns.ts";
import { formats } from "../formats.ts";
import { needing } from "../needing.ts";
import { UsageError } from "../usage-error.ts";
import { addingUp, givenTo, known, refuseNameless } from "./options.ts";
import type { ProgramParts } from "./parts.ts";

/** `report` and `roster`: who is to learn, and what they did. */
export function addReporting(parts: ProgramParts): void {
  const { command, language, output, end, words, lang, format } = parts;
  const needed = <T>(load: () => Promise<T>) => needing("@hocvu/results", load, language);
  const { reporting } = words;
  const report = command("report", reporting.report)
    .helpCommand(false)
    .argument("[results...]", reporting.results)
    .option("-o, --out <file>", reporting.out, addingUp())
    .option("--roster <file>", reporting.roster)
    .option("--join <column>", reporting.join)
    .option("--learner <column>", reporting.learner)
    .option("--course <folders>", reporting.courseFolders, addingUp())
    .option("--course-name <name>", reporting.course)
    .option("--passing <share>", reporting.passing)
    .option("--unit <name>", reporting.unit)
    .option("--group <name>", reporting.group)
    .option("--person <account>", reporting.person)
    .option("--names", reporting.names, false)
    .option("--agency <name>", reporting.agency)
    .option("--over <name>", reporting.over)
    .option("--place <name>", reporting.place)
    .option("--subject <text>", reporting.subject)
    .addOption(lang())
    .action(async (results: string[], options) => {
      if (results.length === 0) throw new UsageError(words.missingArgument("results"));
      const { reportResults } = await needed(() => import("../commands/report-results.ts"));
      end(await reportResults(await expandedFiles(results), { ...options, language }, output));
    });
  command("items", reporting.items, report)
    .argument("<course>", words.course)
    .argument("<results...>", reporting.results)
    .option("--learner <column>", reporting.learner)
    .option("--strict", words.strict, false)
    .addOption(format(words.checkFormat))
    .addOption(lang())
    .action(async (course: string, results: string[], options, command: Command) => {
      const { learner } = givenTo(command);
      const format = known(options.format, formats, words.unknownFormat);
      refuseNameless([course], language);
      const { reportItems } = await needed(() => import("../commands/report-items.ts"));
      end(
        await reportItems(
          course,
          await expandedFiles(results),
          { ...options, learner, language, format },
          output,
        ),
      );
    });

  command("roster", reporting.makeAccounts)
    .argument("<list>", reporting.list)
    .addOption(new Option("-o, --out <folder>", reporting.accountsOut).default("accounts"))
    .option("--course <name>", reporting.accountsCourse)
    .option("--strict", words.strict, false)
    .addOption(format(words.checkFormat))
    .addOption(lang())
    .action(async (list: string, options) => {
      const format = known(options.format, formats, words.unknownFormat);
      const { roster } = await needed(() => import("../commands/roster.ts"));
      end(await roster(list, { ...options, language, format }, output));
    });
}
