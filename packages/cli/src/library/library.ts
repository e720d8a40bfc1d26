import {
  type CheckResult,
  type CompileOptions as CompilerOptions,
  check as checkCourse,
  compile as compileCourse,
  hasImageLibrary,
  type LaidOut,
  outline as outlineOf,
  writePackages,
} from "@hocvu/compiler";
import {
  type Code,
  formatGithub,
  formatJson,
  formatPage,
  formatPretty,
  formatSarif,
  hasErrors,
  parsePage,
  severities,
  toJson,
} from "@hocvu/diagnostics";
import { pages } from "@hocvu/diagnostics/pages";
import { type Target as CourseTarget, targets as known } from "@hocvu/targets";
import { version as own } from "../version.ts";
import type {
  BuildOptions,
  Built,
  Checked,
  CheckOptions,
  Compiled,
  CompileOptions,
  Language,
  OutlineResult,
  Problem,
  ReportFormat,
  Target,
  WrittenPackage,
} from "./types.ts";

export type * from "./types.ts";

/** Of this library and of the command, by semver. */
export const version: string = own;

/** What a course can be built as, in the order in which the command lists it. */
export const targets: readonly Target[] = [...known.values()].map(({ id, title, container }) => ({
  id,
  title,
  container,
}));

/**
 * Reads the course folder `course` and says what is wrong with it, all in one go. Bad input never throws.
 * Throws a RangeError for a target that there is not.
 */
export async function check(course: string, options: CheckOptions = {}): Promise<Checked> {
  const result = await checkCourse(course, chosen(options.targets ?? []), {
    ...(options.maxSize === undefined ? {} : { maxSize: options.maxSize }),
  });
  return told(result, options.language ?? "en");
}

/**
 * Checks the course and lays it out for each target, in memory: files as a package holds them, in order. There are no
 * packages where the course has an error.
 * Throws a RangeError for a target that there is not.
 */
export async function compile(course: string, options: CompileOptions = {}): Promise<Compiled> {
  const { value, ...report } = await compiled(course, options);
  const packages = (value?.packages ?? []).map(({ target, container, files }) => ({
    target,
    container,
    files: files.map((file) => ({ path: file.path, open: opening(file) })),
  }));
  return { ...told(report, options.language ?? "en"), packages, ...(await optimised(options)) };
}

/**
 * Checks the course and writes a package for each target into the folder `out` (made if it is not there), each under
 * another name first: one that was there stays whole until the new one is. Nothing is written where the course has an error.
 * Throws a RangeError for a target that there is not, and what Node.js throws where the disk refuses.
 */
export async function build(course: string, options: BuildOptions = {}): Promise<Built> {
  const { value, ...report } = await compiled(course, options);
  const { out = "dist", signal } = options;
  const written: readonly WrittenPackage[] = value
    ? await writePackages(value, out, signal ? { signal } : {})
    : [];
  return {
    ...told(report, options.language ?? "en"),
    packages: written,
    ...(await optimised(options)),
  };
}

/** Modules, outcomes and questions of the course as far as it was understood; undefined where there is no course. */
export async function outline(course: string): Promise<OutlineResult | undefined> {
  const { understood } = await checkCourse(course, []);
  return understood && outlineOf(understood.course);
}

/** What was found, as text in one of the command's formats; colors only in `pretty`, and only where asked for. */
export function report(
  checked: Checked,
  { format = "pretty", language = "en", color = false }: ReportFormat = {},
): string {
  const found = results.get(checked.problems);
  if (!found) throw new TypeError("report() takes what check(), compile() or build() gave");
  const { diagnostics, sourceOf } = found;
  switch (format) {
    case "pretty":
      return formatPretty(diagnostics, { language, color, sourceOf });
    case "json":
      return formatJson(diagnostics, language, sourceOf);
    case "sarif":
      return formatSarif(diagnostics, language, version);
    case "github":
      return formatGithub(diagnostics, language, sourceOf);
  }
}

/** The page of a code such as `HV2103`, as text; undefined for a code that there is not. */
export function explain(code: string, language: Language = "en"): string | undefined {
  const name = code.toUpperCase();
  if (!Object.hasOwn(severities, name)) return undefined;
  return formatPage(parsePage(pages[name as Code]), language);
}

type Found = Pick<CheckResult, "diagnostics" | "sourceOf">;

/** Behind the problems that were told: what they are told from in other words. */
const results = new WeakMap<readonly Problem[], Found>();

function told(found: Found, language: Language): Checked {
  const { diagnostics, sourceOf } = found;
  const problems = diagnostics.map((one) => toJson(one, language, sourceOf) as Problem);
  results.set(problems, found);
  return { problems, ok: !hasErrors(diagnostics) };
}

function compiled(course: string, { targets: names = ["scorm12"], ...options }: CompileOptions) {
  const { optimize, edition, structure, release, lti, maxSize } = options;
  const given: CompilerOptions = {
    comments: false,
    ...(optimize === undefined ? {} : { optimize }),
    ...(edition === undefined ? {} : { edition }),
    ...(structure === undefined ? {} : { structure }),
    ...(release === undefined ? {} : { release }),
    ...(lti === undefined ? {} : { lti }),
    ...(maxSize === undefined ? {} : { maxSize }),
  };
  return compileCourse(course, chosen(names), given);
}

async function optimised({ optimize = true }: CompileOptions) {
  return { optimised: optimize && (await hasImageLibrary()) };
}

function chosen(names: readonly string[]): readonly CourseTarget[] {
  return [...new Set(names)].map((name) => {
    const target = known.get(name);
    if (target) return target;
    throw new RangeError(`no target ${JSON.stringify(name)}: ${[...known.keys()].join(", ")}`);
  });
}

function opening({ content }: LaidOut["files"][number]): () => AsyncIterable<Uint8Array> {
  return async function* () {
    if (typeof content === "function") yield* content();
    else yield typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
}
