import { type CheckResult, check as checkCourse } from "@hocvu/compiler";
import {
  type Diagnostic,
  hasErrors,
  hasProblems,
  type Language,
  type SourceOf,
  toPrintedJson,
} from "@hocvu/diagnostics";
import { caching } from "../build-cache.ts";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { showProgress } from "../progress.ts";
import { type Output, report } from "../report.ts";
import { chooseTargets, courseFolder, withoutNeighbours } from "./arguments.ts";
import { compareWithProgramme, isSameFile, openProgramme } from "./programme.ts";

export interface CheckOptions {
  readonly target: string;
  /** A file of approved programmes; `FILE#ID,ID` for only those of the courses named. */
  readonly programme?: string;
  /** In bytes. */
  readonly maxSize?: number | undefined;
  /** Whether what is mechanical is mended first. */
  readonly fix: boolean;
  readonly strict: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu check`: only what is wrong, which is the result here and so goes to standard output in every format. */
export async function check(
  courses: readonly string[],
  { target, programme: programmePath, maxSize, fix, strict, format, language }: CheckOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(language);
  const chosen = chooseTargets(target, courses, language);
  const progress = showProgress(output.statusLine, words.progress);
  const { cache } = caching(process.env);
  const programme =
    programmePath === undefined ? undefined : await openProgramme(programmePath, language);
  const results: CheckResult[] = [];
  for (const course of withoutNeighbours(courses)) {
    if (programme && (await isSameFile(course, programme.path))) continue;
    const root = await courseFolder(course);
    if (results.some(({ sourceOf }) => sourceOf(root) !== undefined)) continue;
    if (fix) {
      const { fix: mend } = await import("./fix.ts");
      await mend(root, language, output, format === "pretty" ? output.stdout : output.stderr);
    }
    results.push(await checkCourse(root, chosen, { cache, progress: progress.tell, maxSize }));
  }

  progress.end();

  const diagnostics = withoutRepeats(results.flatMap((result) => result.diagnostics));
  if (programme) diagnostics.push(...compareWithProgramme(programme, results));
  const sources = [...results, ...(programme ? [programme.file] : [])];
  const sourceOf: SourceOf = (file) =>
    sources.map((source) => source.sourceOf(file)).find((text) => text !== undefined);
  const toResult = { ...output, stderr: output.stdout };
  // Standard output may go into a file while standard error is a terminal.
  const columns = output.columns ?? Number.POSITIVE_INFINITY;
  const printed = report(diagnostics, { format, language, sourceOf, columns }, toResult);
  if (printed.diagnostics) output.stdout(toPrintedJson(printed));
  if (!hasProblems(diagnostics) && format === "pretty") {
    if (results.length > 0) output.stderr(`${words.nothingWrong(results.length)}\n`);
    if (programme) output.stderr(line(words.covers(programme.label)));
  }
  const failed = hasErrors(diagnostics) || (strict && hasProblems(diagnostics));
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

/** A fault of a glossary is found again with each course that shares it. */
function withoutRepeats(found: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
