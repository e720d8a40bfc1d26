import { type Command, Option } from "commander";
import { formats } from "../formats.ts";
import { QUESTION_TARGETS, TARGETS } from "../target-names.ts";
import { UsageError } from "../usage-error.ts";
import { offering } from "../values.ts";
import { known, refuseNameless, sizeLimit } from "./options.ts";
import type { ProgramParts } from "./parts.ts";

/** Of SCORM 2004. */
const editions = ["4", "3"] as const;
const structures = ["single", "modules"] as const;
/** Of Open edX. */
const releases = ["maple", "teak"] as const;
/** Of the blocks that open a service in Open edX. */
const ltiVersions = ["1.3", "1.1"] as const;

/** `build`: packages of courses. */
export function addBuild(parts: ProgramParts): void {
  const { command, language, output, end, words, lang, format, target } = parts;
  command("build", words.build)
    .argument("[course...]", words.courses)
    .addOption(target(words.target([...TARGETS, ...QUESTION_TARGETS].join(", ")), QUESTION_TARGETS))
    .option("--platform <names>", words.project.platform)
    .addOption(new Option("-o, --out <folder>", words.out).default("dist"))
    .option("--json", words.json, false)
    .option("--report", words.project.report, false)
    .option("--changed-since <revision>", words.project.changedSince)
    .option("--watch", words.project.watch, false)
    .option("--no-optimize", words.noOptimize)
    .option("--with-source", words.withSource, false)
    .option("--practice", words.practice, false)
    .option("--max-size <size>", words.maxSize)
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
    .option("--lti <url>", words.lti)
    .addOption(
      offering(
        new Option("--lti-version <version>", words.ltiVersion).default("1.3"),
        () => ltiVersions,
      ),
    )
    .option("--strict", words.strict, false)
    .addOption(format(words.format))
    .addOption(lang())
    .action(async (courses: string[], options, command: Command) => {
      const isWritten = (name: string) => command.getOptionValueSource(name) !== "default";
      refuseNameless(courses, language);
      const format = known(options.format, formats, words.unknownFormat);
      const edition = known(options.edition, editions, words.unknownEdition) === "3" ? 3 : 4;
      const structure = known(options.structure, structures, words.unknownStructure);
      const release = known(options.release, releases, words.unknownRelease);
      const ltiVersion = known(options.ltiVersion, ltiVersions, words.unknownLtiVersion);
      if (options.lti === undefined && isWritten("ltiVersion")) {
        throw new UsageError(words.ltiMissing);
      }
      const { target, platform, out, lti, optimize, withSource, practice } = options;
      const making = { optimize, withSource, practice };
      const packaging = { edition, structure, release, lti, ltiVersion, ...making };
      const all = { target, platform, out, ...packaging };
      const settings = {
        ...Object.fromEntries(Object.entries(all).filter(([name]) => isWritten(name))),
        ...sizeLimit(options.maxSize, language),
      };
      const { build } = await import("../commands/build.ts");
      end(await build(courses, { ...options, settings, language, format }, output));
    });
}

/** `check`: what is wrong with courses. */
export function addCheck(parts: ProgramParts): void {
  const { command, language, output, end, words, lang, format, target } = parts;
  command("check", words.check)
    .argument("[course...]", words.courses)
    .addOption(target(words.checkTarget(TARGETS.join(", "))))
    .option("-p, --programme <file>", words.programme)
    .option("--max-size <size>", words.maxSize)
    .option("--fix", words.fix, false)
    .option("--strict", words.strict, false)
    .addOption(format(words.checkFormat))
    .addOption(lang())
    .action(async (courses: string[], options, command: Command) => {
      const format = known(options.format, formats, words.unknownFormat);
      const isWritten = command.getOptionValueSource("target") !== "default";
      const settings = {
        ...(isWritten ? { target: options.target } : {}),
        ...sizeLimit(options.maxSize, language),
      };
      refuseNameless(courses, language);
      const { check } = await import("../commands/check.ts");
      end(await check(courses, { ...options, settings, language, format }, output));
    });
}
