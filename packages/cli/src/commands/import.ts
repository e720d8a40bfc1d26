import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { readCourseFolder, wayBackFrom, writeFiles } from "@hocvu/compiler";
import { type Diagnostic, hasErrors, type Language, toPrintedJson } from "@hocvu/diagnostics";
import { type Found, type ImportPlan, planImport, readQuestions } from "@hocvu/exchange";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { keepWayBack } from "../way-back.ts";
import { shortest } from "./arguments.ts";

export interface ImportOptions {
  readonly into: string;
  readonly as?: string | undefined;
  readonly dryRun: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu import`: all is read and planned before anything is written. */
export async function importQuestions(
  paths: readonly string[],
  options: ImportOptions,
  output: Output,
): Promise<number> {
  const { into, as, dryRun, format, language } = options;
  const words = wordsIn(language).importing;
  const folder = await folderAt(into, language);
  const found: Found[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(words.noFile(path, diskReason(error, language)));
    });
    found.push(await readQuestions({ path: shortest(path), bytes }, as));
  }
  const plan = await planImport(found, folder, basename(resolve(into)));
  const diagnostics: readonly Diagnostic[] = plan.diagnostics;
  const printed = report(diagnostics, { format, language, sourceOf: () => undefined }, output);
  const failed = hasErrors(diagnostics);
  if (!failed && !dryRun) {
    const back = await wayBackFrom(into, plan.files);
    await writeFiles(into, plan.files).catch((error: NodeJS.ErrnoException) => {
      const reason = diskReason(error, language);
      throw new WriteError(wordsIn(language).cannotWrite(shortest(error.path ?? into), reason));
    });
    if (plan.files.size > 0) await keepWayBack(into, back);
  }
  if (printed.diagnostics)
    output.stdout(toPrintedJson({ ...printed, imported: forJson(plan, failed || dryRun) }));
  else if (format === "pretty") output.stdout(told(plan, into, failed, dryRun, words));
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

/** The course that is there; nothing for a folder that is to be made. */
async function folderAt(into: string, language: Language) {
  if (existsSync(join(into, "course.md"))) return readCourseFolder(into);
  const entries = await readdir(into).catch(() => []);
  if (entries.length > 0) throw new UsageError(wordsIn(language).importing.notAFolder(into));
  return undefined;
}

function told(
  { files, added, lessons, updated, unchanged }: ImportPlan,
  into: string,
  failed: boolean,
  dryRun: boolean,
  words: ReturnType<typeof wordsIn>["importing"],
): string {
  if (failed) return line(words.nothing);
  const say = dryRun ? words.wouldWrite : words.wrote;
  const media = [...files.keys()].filter((path) => path.startsWith("media/"));
  const others = [...files.keys()].filter((path) => !media.includes(path));
  const paths = [...others, ...(media.length > 0 ? [`media/ (${media.length})`] : [])];
  return [
    ...paths.map((path) => line(say(shortest(join(into, path))))),
    ...(lessons > 0 ? [line(words.lessons(lessons))] : []),
    line(words.counted(added, updated, unchanged)),
  ].join("");
}

function forJson({ files, added, lessons, updated, unchanged }: ImportPlan, isNot: boolean) {
  return { written: !isNot, files: [...files.keys()], added, lessons, updated, unchanged };
}
