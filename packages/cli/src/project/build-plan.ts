import {
  type CompiledAgain,
  compileAgain,
  type WriteOptions,
  type WrittenPackage,
  writePackages,
} from "@hocvu/compiler";
import { type Diagnostic, hasErrors, hasProblems, toPrintedJson } from "@hocvu/diagnostics";
import { sizeInWords } from "@hocvu/diagnostics/size";
import { caching } from "../build-cache.ts";
import { courseFolder, shortest } from "../commands/arguments.ts";
import type { BuildOptions } from "../commands/build.ts";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { showProgress } from "../progress.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { withoutRepeats } from "../without-repeats.ts";
import { listOf, type TimedPackage, writeReport } from "./build-report.ts";
import type { Order } from "./orders.ts";
import type { Plan } from "./plan.ts";
import { refuseLinks } from "./refuse-links.ts";

interface Job {
  readonly order: Order;
  readonly root: string;
  readonly result: CompiledAgain;
  /** In milliseconds, of reading, checking and laying out. */
  readonly time: number;
}

/** Compiles all courses of a plan before any package is written, so that one run tells all problems. */
export async function buildPlan(
  plan: Plan,
  options: BuildOptions,
  output: Output,
): Promise<number> {
  const { language, format } = options;
  const words = wordsIn(language);
  const progress = showProgress(output.statusLine, words.progress);
  const jobs: Job[] = [];
  for (const order of plan.orders) {
    const first = jobs.length;
    for (const course of order.courses) {
      jobs.push(await compileCourse(course, order, progress.tell));
    }
    refuseSameIds(jobs.slice(first), options);
  }
  progress.end();

  const found = [...plan.diagnostics, ...jobs.flatMap((job) => job.result.diagnostics)];
  const diagnostics: Diagnostic[] = withoutRepeats(found);
  const sources = [plan, ...jobs.map((job) => job.result)];
  const sourceOf = (file: string) =>
    sources.map((source) => source.sourceOf(file)).find((text) => text !== undefined);
  const printed = report(diagnostics, { format, language, sourceOf }, output);
  const tooManyWarnings = (options.strict || plan.strict) && hasProblems(diagnostics);

  const failed = hasErrors(diagnostics) || tooManyWarnings;
  const packages = failed ? [] : await writeAll(plan, jobs, options, output, progress);
  if (!packages) {
    output.stderr(`${words.brokenOff}\n`);
    return exitStatus.cancelled;
  }
  if (options.json || printed.diagnostics) {
    output.stdout(toPrintedJson({ ...printed, ...(options.json ? await listOf(packages) : {}) }));
  }
  if (tooManyWarnings && !hasErrors(diagnostics)) output.stderr(`${words.strictFailed}\n`);
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

async function compileCourse(
  course: string,
  order: Order,
  progress: ReturnType<typeof showProgress>["tell"],
): Promise<Job> {
  const started = performance.now();
  const root = await courseFolder(course);
  const { lti: url, ltiVersion: version, practice, ...packaging } = order.packaging;
  const result = await compileAgain(root, order.targets, {
    ...packaging,
    lti: url === undefined ? undefined : { url, version },
    contest: practice ? "practice" : "none",
    progress,
    ...caching(process.env),
  });
  return { order, root, result, time: performance.now() - started };
}

/** The packages that were written; nothing if the user broke off. */
async function writeAll(
  plan: Plan,
  jobs: readonly Job[],
  options: BuildOptions,
  output: Output,
  progress: ReturnType<typeof showProgress>,
): Promise<readonly TimedPackage[] | undefined> {
  const words = wordsIn(options.language);
  // Only the human list gives way to a report for programs on standard output.
  const print = options.format === "pretty" ? output.stdout : output.stderr;
  const interruptible = output.interruptible ?? ((work) => work(new AbortController().signal));
  // A full disk or a folder that may not be written is no fault of ours.
  const refused = (error: NodeJS.ErrnoException): never => {
    const reason = diskReason(error, options.language);
    throw new WriteError(words.cannotWrite(shortest(error.path ?? plan.out), reason));
  };
  const all: TimedPackage[] = [];
  for (const { order, result, time } of jobs) {
    const { value } = result;
    if (!value) continue;
    const started = performance.now();
    const written = await interruptible((signal) =>
      write(value, plan, order, { signal, progress: progress.tell }).catch((error) => {
        if (signal.aborted) return undefined;
        return refused(error);
      }),
    ).finally(progress.end);
    if (!written) return undefined;
    const seconds = Math.round(time + performance.now() - started) / 1000;
    for (const one of written) {
      all.push({ ...one, order, seconds });
      if (options.json) continue;
      const { path, size, files, sha256 } = one;
      const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 });
      const took = number.format(seconds);
      print(line(words.written(path, sizeInWords(size, words.locale), files, sha256, took)));
    }
  }
  if (options.report && all.length > 0) {
    const path = await writeReport(plan, all).catch(refused);
    if (!options.json) print(line(path));
  }
  return all;
}

/** A `dist` that came with the folder the command runs in, and leads elsewhere, is not what the user meant. */
async function write(
  compiled: NonNullable<CompiledAgain["value"]>,
  { outFrom }: Plan,
  { out }: Order,
  options: WriteOptions,
): Promise<readonly WrittenPackage[]> {
  if (outFrom !== undefined) await refuseLinks(out, outFrom);
  return writePackages(compiled, out, options);
}

function refuseSameIds(jobs: readonly Job[], { language }: BuildOptions): void {
  const first = new Map<string, string>();
  for (const { root, result } of jobs) {
    const id = result.value?.course.id;
    if (id === undefined) continue;
    const earlier = first.get(id);
    if (earlier !== undefined) throw new UsageError(wordsIn(language).sameId(id, earlier, root));
    first.set(id, root);
  }
}
