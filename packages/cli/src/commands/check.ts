import {
  type CheckOptions as CheckCourseOptions,
  type CheckResult,
  check as checkCourse,
} from "@hocvu/compiler";
import {
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
import type { Order, WrittenSettings } from "../project/orders.ts";
import { makePlan, type Plan } from "../project/plan.ts";
import { type Output, report } from "../report.ts";
import { withoutRepeats } from "../without-repeats.ts";
import { courseFolder } from "./arguments.ts";
import { compareWithProgramme, isSameFile, openProgramme } from "./programme.ts";

export interface CheckOptions {
  /** What the user wrote, which wins over what a `hocvu.yml` says. */
  readonly settings: WrittenSettings;
  /** A file of approved programmes; `FILE#ID,ID` for only those of the courses named. */
  readonly programme?: string;
  /** Whether what is mechanical is mended first. */
  readonly fix: boolean;
  readonly strict: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu check`: only what is wrong, which is the result here and so goes to standard output in every format. */
export async function check(
  courses: readonly string[],
  { settings, programme: programmeWritten, fix, strict, format, language }: CheckOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(language);
  const plan = await makePlan(courses, settings, language);
  const programmePath = programmeWritten ?? plan.programme;
  const progress = showProgress(output.statusLine, words.progress);
  const { cache } = caching(process.env);
  const programme =
    programmePath === undefined ? undefined : await openProgramme(programmePath, language);
  const results: CheckResult[] = [];
  for (const [course, orders] of ordersByCourse(plan)) {
    if (programme && (await isSameFile(course, programme.path))) continue;
    const root = await courseFolder(course);
    if (results.some(({ sourceOf }) => sourceOf(root) !== undefined)) continue;
    if (fix) {
      const { fix: mend } = await import("./fix.ts");
      await mend(root, language, output, format === "pretty" ? output.stdout : output.stderr);
    }
    const targets = [...new Set(orders.flatMap((order) => order.targets))];
    const options = { ...checkOptionsOf(orders), cache, progress: progress.tell };
    results.push(await checkCourse(root, targets, options));
  }

  progress.end();

  const found = results.flatMap((result) => result.diagnostics);
  const diagnostics = withoutRepeats([...plan.diagnostics, ...found]);
  if (programme) diagnostics.push(...compareWithProgramme(programme, results));
  const sources = [plan, ...results, ...(programme ? [programme.file] : [])];
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
  const failed = hasErrors(diagnostics) || ((strict || plan.strict) && hasProblems(diagnostics));
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

/** What is to be checked, each with all that it is to fit. */
function ordersByCourse({ orders }: Plan): ReadonlyMap<string, readonly Order[]> {
  return new Map(orders.flatMap(({ courses }) => courses).map((course) => [course, orders]));
}

/** What all of the orders are to bear: the least room, and whatever one of them asks for. */
function checkOptionsOf(orders: readonly Order[]): CheckCourseOptions {
  const all = orders.map(({ packaging }) => packaging);
  const [maxSize] = all.flatMap((one) => one.maxSize ?? []).sort((a, b) => a - b);
  const [lti] = all.flatMap(({ lti: url, ltiVersion: version }) => (url ? [{ url, version }] : []));
  const structure = all.some((one) => one.structure === "modules") ? "modules" : "single";
  return { maxSize, structure, ...(lti ? { lti } : {}) };
}
