import native, { dirname, join, type PlatformPath, relative } from "node:path";
import { findProject, openProject } from "@hocvu/compiler";
import { type Diagnostic, hasErrors, type Language, type SourceOf } from "@hocvu/diagnostics";
import { expanded, nameOf, withoutNeighbours } from "../commands/arguments.ts";
import { wordsIn } from "../language.ts";
import { loadQuestionTargets } from "../question-targets.ts";
import { UsageError } from "../usage-error.ts";
import { type Order, ordersOf, ordersWithout, type WrittenSettings } from "./orders.ts";

/** All that one run of the command is about. */
export interface Plan {
  readonly orders: readonly Order[];
  /** Where the packages go, and what is said of all of them. */
  readonly out: string;
  /** The folder that `out` was named from by somebody else than the user; undefined if that was the user. */
  readonly outFrom?: string;
  /** The file of settings that counts, as diagnostics name it. */
  readonly file?: string;
  /** Named there, and compared with where no course was named by the user. */
  readonly programme?: string;
  readonly strict: boolean;
  /** What is wrong in the settings; with an error among it there are no orders. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceOf: SourceOf;
}

/**
 * What is to be done with `courses`, as they were named by the user, and all that is `written`. The `hocvu.yml` around the
 * working directory counts where no course is named, or only some of its own folder. Throws a {@link UsageError} where
 * nothing names a course.
 */
export async function makePlan(
  courses: readonly string[],
  written: WrittenSettings,
  language: Language,
): Promise<Plan> {
  const named = withoutNeighbours(await expanded(courses));
  const found = findProject(process.cwd());
  if (found === undefined || !named.every((course) => isBelow(course, dirname(found)))) {
    if (named.length === 0) throw new UsageError(wordsIn(language).project.noCourse);
    const { out = "dist" } = written;
    await loadQuestionTargets(written.target ?? "", language);
    const orders = ordersWithout(named, out, written, language);
    const from = written.out === undefined ? { outFrom: "." } : {};
    return { orders, out, ...from, strict: false, diagnostics: [], sourceOf: () => undefined };
  }
  const file = nameOf(relative(process.cwd(), found));
  const { value, diagnostics, sourceOf } = await openProject(file);
  const about = { file, diagnostics, sourceOf };
  const folder = dirname(file);
  if (!value || hasErrors(diagnostics)) {
    return { orders: [], out: folder, strict: false, ...about };
  }
  const { settings, programme } = value;
  const targets = [settings, ...settings.platforms].flatMap((one) => one.targets ?? []);
  await loadQuestionTargets(written.target ?? targets.join(","), language);
  const wanted = named.length > 0 ? named : value.courses;
  const out = written.out ?? join(folder, settings.out ?? "dist");
  return {
    orders: ordersOf(wanted, out, value, written, language),
    out,
    ...(written.out === undefined ? { outFrom: folder } : {}),
    ...(programme !== undefined && named.length === 0 ? { programme } : {}),
    strict: settings.strict ?? false,
    ...about,
  };
}

/** Whether `path` leads to somewhere in `folder`, or to that itself. */
export function isBelow(
  path: string,
  folder: string,
  { relative, isAbsolute, sep }: PlatformPath = native,
): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
