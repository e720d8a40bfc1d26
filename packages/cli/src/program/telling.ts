import { didYouMean } from "@hocvu/diagnostics/suggestion";
import { Argument, Option } from "commander";
import { shells } from "../completion/shells.ts";
import { exitStatus } from "../exit-status.ts";
import { outlineFormats } from "../outline/formats.ts";
import { targetsFormats } from "../targets/formats.ts";
import { UsageError } from "../usage-error.ts";
import { offering } from "../values.ts";
import { known, refuseNameless } from "./options.ts";
import type { ProgramParts } from "./parts.ts";

/** What tells of courses, codes, targets and the command itself. */
export function addTelling(parts: ProgramParts): void {
  const { command, program, language, output, end, words, lang } = parts;
  command("explain", words.explain)
    .addArgument(
      offering(new Argument("<code>", words.code), async () => {
        const { severities } = await import("@hocvu/diagnostics");
        return Object.keys(severities);
      }),
    )
    .addOption(lang())
    .action(async (code: string) => {
      const { explain } = await import("../commands/explain.ts");
      end(explain(code, language, output));
    });

  command("outline", words.outline)
    .argument("<course>", words.course)
    .addOption(offering(new Option("--format <format>", words.outlineFormat), () => outlineFormats))
    .option("-p, --programme <file>", words.outlineProgramme)
    .option("-o, --out <file>", words.outlineOut)
    .addOption(lang())
    .action(async (course: string, { format: asked, ...options }) => {
      refuseNameless([course], language);
      const chosen = asked && { format: known(asked, outlineFormats, words.unknownFormat) };
      const { outline } = await import("../commands/outline.ts");
      end(await outline(course, { ...options, ...chosen, language }, output));
    });

  command("targets", words.targets)
    .addOption(
      offering(
        new Option("--format <format>", words.targetsFormat).default("table"),
        () => targetsFormats,
      ),
    )
    .addOption(lang())
    .action(async (options) => {
      const format = known(options.format, targetsFormats, words.unknownFormat);
      const { targets } = await import("../commands/targets.ts");
      end(await targets(format, language, output));
    });

  command("completion", words.completion)
    .addArgument(offering(new Argument("<shell>", words.shell), () => shells))
    .addOption(lang())
    .action(async (name: string) => {
      const shell = known(name, shells, words.unknownShell);
      const { completion } = await import("../commands/completion.ts");
      end(await completion(shell, program, output));
    });

  command("help", words.helpCommand)
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
}
