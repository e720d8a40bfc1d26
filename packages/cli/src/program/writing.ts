import { Option } from "commander";
import { expandedFiles } from "../commands/patterns.ts";
import { formats } from "../formats.ts";
import { languages } from "../language.ts";
import { needing } from "../needing.ts";
import { QUESTION_FILES, TARGETS } from "../target-names.ts";
import { UsageError } from "../usage-error.ts";
import { offering } from "../values.ts";
import { addingUp, known, refuseNameless } from "./options.ts";
import type { ProgramParts } from "./parts.ts";

/** `new`: a course to begin with. */
export function addNew(parts: ProgramParts): void {
  const { command, language, output, end, words, lang } = parts;
  command("new", words.newCourse)
    .argument("<folder>", words.newFolder)
    .option("--id <id>", words.newId)
    .option("--title <title>", words.newTitle)
    .addOption(offering(new Option("--course-lang <language>", words.newLanguage), () => languages))
    .option("--modules <modules>", words.newModules)
    .option("-y, --yes", words.yes, false)
    .addOption(lang())
    .action(async (folder: string, options) => {
      if (folder === "") throw new UsageError(words.missingArgument("folder"));
      const { newCourse } = await import("../commands/new.ts");
      end(await newCourse(folder, { ...options, language }, output));
    });
}

/** `preview`: the course as learners see it, and its text beside it. */
export function addPreview(parts: ProgramParts): void {
  const { command, language, output, end, words, lang } = parts;
  const { previewing } = words;
  command("preview", previewing.preview)
    .argument("<course>", words.course)
    .addOption(new Option("--port <number>", previewing.port).default("8410"))
    .addOption(new Option("--host <address>", previewing.host).default("127.0.0.1"))
    .option("--no-open", previewing.noOpen)
    .option("--in-editor", previewing.inEditor, false)
    .option("--share <folder>", previewing.share)
    .option("--answers", previewing.answers, false)
    .option("--results <files>", previewing.results, addingUp())
    .option("--learner <column>", words.reporting.learner)
    .addOption(lang())
    .action(async (course: string, options) => {
      refuseNameless([course], language);
      if (options.share !== undefined) {
        const { share } = await import("../commands/share.ts");
        end(await share(course, { ...options, folder: options.share, language }, output));
        return;
      }
      if (options.answers) throw new UsageError(previewing.shareMissing);
      const { preview } = await import("../commands/preview.ts");
      if (options.results !== undefined) await needing("@hocvu/results", async () => {}, language);
      end(await preview(course, { ...options, language }, output));
    });
}

/** `lsp` and `mcp`: courses in editors, and for assistants that write. */
export function addEditors(parts: ProgramParts): void {
  const { command, language, output, end, words, lang, target } = parts;
  const { editing } = words;
  command("lsp", editing.lsp)
    .option("--stdio", editing.stdio, true)
    .addOption(target(words.checkTarget(TARGETS.join(", "))))
    .addOption(lang())
    .action(async (options) => {
      const { lsp } = await import("../commands/lsp.ts");
      end(await lsp({ ...options, language }, output));
    });

  command("mcp", editing.mcp)
    .argument("<course>", words.course)
    .option("--write", editing.write, false)
    .addOption(target(words.checkTarget(TARGETS.join(", "))))
    .addOption(lang())
    .action(async (course: string, options) => {
      refuseNameless([course], language);
      const { mcp } = await import("../commands/mcp.ts");
      end(await mcp(course, { ...options, language }, output));
    });
}

/** `format`, `narrate` and `import`: texts as they are best written, said aloud, and those of others. */
export function addTexts(parts: ProgramParts): void {
  const { command, language, output, end, words, lang, format } = parts;
  const { formatting } = words;
  command("format", formatting.format)
    .argument("<course...>", words.courses)
    .option("--check", formatting.check, false)
    .addOption(lang())
    .action(async (courses: string[], options) => {
      refuseNameless(courses, language);
      const { formatCourses } = await import("../commands/format.ts");
      end(await formatCourses(courses, { ...options, language }, output));
    });

  const { narrating } = words;
  command("narrate", narrating.narrate)
    .argument("<course...>", words.courses)
    .option("--voice <name>", narrating.voice)
    .addOption(new Option("--speed <number>", narrating.speed).default("150"))
    .option("--dry-run", narrating.dryRun, false)
    .addOption(lang())
    .action(async (courses: string[], options) => {
      refuseNameless(courses, language);
      const { narrate } = await import("../commands/narrate.ts");
      end(await narrate(courses, { ...options, language }, output));
    });

  const { importing } = words;
  command("import", importing.import)
    .argument("[file...]", importing.files)
    .requiredOption("--into <folder>", importing.into)
    .addOption(offering(new Option("--as <kind>", importing.as), () => QUESTION_FILES))
    .option("--dry-run", importing.dryRun, false)
    .option("--undo", importing.undo, false)
    .addOption(format(words.format))
    .addOption(lang())
    .action(async (files: string[], options) => {
      if (files.length === 0 && !options.undo) throw new UsageError(words.missingArgument("file"));
      if (files.length > 0 && options.undo) throw new UsageError(importing.filesOrUndo);
      if (options.undo) {
        const { undoImport } = await import("../commands/undo-import.ts");
        return end(await undoImport(options.into, language, output));
      }
      const format = known(options.format, formats, words.unknownFormat);
      const as = options.as && { as: known(options.as, QUESTION_FILES, importing.unknownKind) };
      const { importQuestions } = await needing(
        "@hocvu/exchange",
        () => import("../commands/import.ts"),
        language,
      );
      end(
        await importQuestions(
          await expandedFiles(files),
          { ...options, ...as, language, format },
          output,
        ),
      );
    });
}
