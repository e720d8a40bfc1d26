import { platforms } from "@hocvu/validator/platforms";
import { expandedFiles } from "../commands/patterns.ts";
import { formats } from "../formats.ts";
import { UsageError } from "../usage-error.ts";
import { known } from "./options.ts";
import type { ProgramParts } from "./parts.ts";

/** `validate`: what a platform will trip over in packages, whoever made them. */
export function addValidate(parts: ProgramParts): void {
  const { command, language, output, end, words, lang, format } = parts;
  const { validating } = words;
  command("validate", validating.validate)
    .argument("<package...>", validating.packages)
    .option("--for <platforms>", validating.platforms(platforms.map(({ id }) => id).join(", ")))
    .option("--report <file>", validating.report)
    .option("--severities <file>", validating.severities)
    .option("--play", validating.play, false)
    .option("--play-seconds <seconds>", validating.playSeconds, "60")
    .option("--strict", words.strict, false)
    .addOption(format(words.checkFormat))
    .addOption(lang())
    .action(async (packages: string[], options) => {
      const format = known(options.format, formats, words.unknownFormat);
      if (packages.includes("")) throw new UsageError(words.missingArgument("package"));
      const { validate } = await import("../commands/validate.ts");
      end(await validate(await expandedFiles(packages), { ...options, language, format }, output));
    });
}
