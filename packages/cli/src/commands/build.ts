import { sep } from "node:path";
import {
  type CompiledAgain,
  compileAgain,
  type Edition,
  hasImageLibrary,
  type LtiVersion,
  type Packages,
  type Release,
  refuseLink,
  type Structure,
  type WriteOptions,
  type WrittenPackage,
  writePackages,
} from "@hocvu/compiler";
import {
  type Diagnostic,
  hasErrors,
  hasProblems,
  type Language,
  toPrintedJson,
} from "@hocvu/diagnostics";
import { sizeInWords } from "@hocvu/diagnostics/size";
import { caching } from "../build-cache.ts";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { showProgress } from "../progress.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { chooseTargets, courseFolder, shortest, withoutNeighbours } from "./arguments.ts";

export interface BuildOptions {
  readonly target: string;
  readonly out: string;
  /** Whether the user wrote `out`, who then knows where it leads. */
  readonly outNamed: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  readonly optimize: boolean;
  /** In bytes, above which the files of a course are called large. */
  readonly maxSize?: number | undefined;
  /** Of SCORM 2004. */
  readonly edition: Edition;
  readonly structure: Structure;
  /** Of Open edX. */
  readonly release: Release;
  /** The service that plays the course on Open edX, as it was written. */
  readonly lti?: string | undefined;
  readonly ltiVersion: LtiVersion;
  readonly format: Format;
  readonly language: Language;
}

interface Job {
  readonly root: string;
  readonly result: CompiledAgain;
  /** In milliseconds, of reading, checking and laying out. */
  readonly time: number;
}

/** `hocvu build`: all courses are compiled before any package is written, so that one run tells all problems. */
export async function build(
  courses: readonly string[],
  options: BuildOptions,
  output: Output,
): Promise<number> {
  const { language, format } = options;
  const words = wordsIn(language);
  const chosen = chooseTargets(options.target, courses, language);
  const progress = showProgress(output.statusLine, words.progress);
  const jobs: Job[] = [];
  for (const course of withoutNeighbours(courses)) {
    const started = performance.now();
    const root = await courseFolder(course);
    const result = await compileAgain(root, chosen, {
      optimize: options.optimize,
      edition: options.edition,
      structure: options.structure,
      release: options.release,
      lti:
        options.lti === undefined ? undefined : { url: options.lti, version: options.ltiVersion },
      maxSize: options.maxSize,
      progress: progress.tell,
      ...caching(process.env),
    });
    jobs.push({ root, result, time: performance.now() - started });
  }
  progress.end();
  refuseSameIds(jobs, language);

  const diagnostics: Diagnostic[] = jobs.flatMap((job) => job.result.diagnostics);
  const sourceOf = (file: string) =>
    jobs.map((job) => job.result.sourceOf(file)).find((text) => text !== undefined);
  const printed = report(diagnostics, { format, language, sourceOf }, output);
  const tooManyWarnings = options.strict && hasProblems(diagnostics);

  const failed = hasErrors(diagnostics) || tooManyWarnings;
  const packages = failed ? [] : await writeAll(jobs, options, output, progress);
  if (!packages) {
    output.stderr(`${words.brokenOff}\n`);
    return exitStatus.cancelled;
  }
  if (options.json || printed.diagnostics) {
    const optimised = options.optimize && options.json && (await hasImageLibrary());
    const listed = options.json ? { packages: packages.map((one) => forJson(one, optimised)) } : {};
    output.stdout(toPrintedJson({ ...printed, ...listed }));
  }
  if (tooManyWarnings && !hasErrors(diagnostics)) output.stderr(`${words.strictFailed}\n`);
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

type TimedPackage = WrittenPackage & { readonly seconds: number };

/** The packages that were written; nothing if the user broke off. */
async function writeAll(
  jobs: readonly Job[],
  options: BuildOptions,
  output: Output,
  progress: ReturnType<typeof showProgress>,
): Promise<readonly TimedPackage[] | undefined> {
  const words = wordsIn(options.language);
  // Only the human list gives way to a report for programs on standard output.
  const print = options.format === "pretty" ? output.stdout : output.stderr;
  const interruptible = output.interruptible ?? ((work) => work(new AbortController().signal));
  const all: TimedPackage[] = [];
  for (const { result, time } of jobs) {
    const { value } = result;
    if (!value) continue;
    const started = performance.now();
    const written = await interruptible((signal) =>
      write(value, options, { signal, progress: progress.tell }).catch((error) => {
        if (signal.aborted) return undefined;
        // A full disk or a folder that may not be written is no fault of ours.
        const reason = diskReason(error, options.language);
        throw new WriteError(words.cannotWrite(shortest(error.path ?? options.out), reason));
      }),
    ).finally(progress.end);
    if (!written) return undefined;
    const seconds = Math.round(time + performance.now() - started) / 1000;
    for (const one of written) {
      all.push({ ...one, seconds });
      if (options.json) continue;
      const { path, size, files, sha256 } = one;
      const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 });
      const took = number.format(seconds);
      print(line(words.written(path, sizeInWords(size, words.locale), files, sha256, took)));
    }
  }
  return all;
}

/** A `dist` that came with the folder the command runs in, and leads elsewhere, is not what the user meant. */
async function write(
  compiled: Packages,
  { out, outNamed }: BuildOptions,
  options: WriteOptions,
): Promise<readonly WrittenPackage[]> {
  if (!outNamed) await refuseLink(out);
  return writePackages(compiled, out, options);
}

/** `optimised`: whether photos were made light, for which the image library has to be there. */
function forJson(one: TimedPackage, optimised: boolean) {
  const { course, target, path: written, size, files, sha256, seconds } = one;
  const path = written.split(sep).join("/");
  return { course, target, path, size, files, sha256, optimised, seconds };
}

function refuseSameIds(jobs: readonly Job[], language: Language): void {
  const first = new Map<string, string>();
  for (const { root, result } of jobs) {
    const id = result.value?.course.id;
    if (id === undefined) continue;
    const earlier = first.get(id);
    if (earlier !== undefined) throw new UsageError(wordsIn(language).sameId(id, earlier, root));
    first.set(id, root);
  }
}
