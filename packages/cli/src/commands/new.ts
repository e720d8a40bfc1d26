import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "@hocvu/compiler/make-folder";
import { type Language, visible } from "@hocvu/diagnostics";
import { course as templates } from "#templates";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { isLanguage, languages, wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { type CourseWishes, type StarterFile, starterCourse } from "../starter/starter-course.ts";
import { defaultsFor, readId, readModules, readTitle, type Understood } from "../starter/wishes.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { shortest } from "./arguments.ts";

export interface NewOptions {
  readonly id?: string;
  readonly title?: string;
  readonly courseLang?: string;
  /** A number, or names with commas between them. */
  readonly modules?: string;
  /** Ask nothing: what is not given is taken from the folder's name. */
  readonly yes: boolean;
  readonly language: Language;
}

/** `hocvu new`: writes a course to start from into a new or empty folder. */
export async function newCourse(
  folder: string,
  options: NewOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(options.language);
  await refuseFull(folder, options.language);
  const wishes = await chooseWishes(folder, options, output);
  if (!wishes) {
    output.stderr(`${words.nothingWritten}\n`);
    return exitStatus.cancelled;
  }
  const files = starterCourse(templates[wishes.language], wishes);
  await write(folder, files, options.language);
  for (const { path } of files) output.stdout(line(shortest(join(folder, ...path.split("/")))));
  output.stderr(`${words.courseBegun(visible(quoted(shortest(folder))))}\n`);
  return exitStatus.fine;
}

async function chooseWishes(
  folder: string,
  { id, title, courseLang, modules, yes, language }: NewOptions,
  { terminal }: Output,
): Promise<CourseWishes | undefined> {
  const words = wordsIn(language);
  if (courseLang !== undefined && !isLanguage(courseLang)) {
    throw new UsageError(words.unknownCourseLanguage(courseLang, languages.join(", ")));
  }
  const proposed = { ...defaultsFor(folder), language: courseLang ?? language };
  const given = {
    ...(id === undefined ? {} : { id: taken(readId(id, words)) }),
    ...(title === undefined ? {} : { title: taken(readTitle(title, words)) }),
    ...(courseLang === undefined ? {} : { language: courseLang }),
    ...(modules === undefined
      ? {}
      : { modules: taken(readModules(modules, proposed.language, words)) }),
  };
  if (terminal && !yes) {
    const { askWishes } = await import("../starter/ask.ts");
    return askWishes({ given, proposed }, words, terminal);
  }
  const numbered = () => taken(readModules(proposed.modules, proposed.language, words));
  return { ...proposed, ...given, modules: given.modules ?? numbered() };
}

function taken<T>(understood: Understood<T>): T {
  if ("problem" in understood) throw new UsageError(understood.problem);
  return understood.value;
}

/** Hidden files are no part of a course: `git init` may come first. */
async function refuseFull(folder: string, language: Language): Promise<void> {
  const words = wordsIn(language);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new WriteError(words.cannotWrite(shortest(folder), diskReason(error, language)));
  });
  const visible = names.filter((name) => !name.startsWith("."));
  if (visible.length > 0) throw new UsageError(words.folderNotEmpty(shortest(folder)));
}

async function write(
  folder: string,
  files: readonly StarterFile[],
  language: Language,
): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, ...path.split("/"));
    try {
      makeFolder(dirname(target));
      await writeFile(target, content, { flag: "wx" });
    } catch (error) {
      const reason = diskReason(error as NodeJS.ErrnoException, language);
      throw new WriteError(wordsIn(language).cannotWrite(shortest(target), reason));
    }
  }
}

/** As it may be typed into a shell. */
function quoted(path: string): string {
  return /^[\w./~@%+=:,\p{L}\p{M}-]+$/u.test(path) ? path : `"${path}"`;
}
