import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import native, { dirname, join, type PlatformPath, sep } from "node:path";
import { isPattern, matchCourses } from "@hocvu/compiler";
import { didYouMean, type Language } from "@hocvu/diagnostics";
import { type Target, targets } from "@hocvu/targets";
import { wordsIn } from "../language.ts";
import { questionTargets } from "../question-targets.ts";
import { ALL_TARGETS, QUESTION_TARGETS } from "../target-names.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The targets that a list such as `scorm12,web` names, each once; `all` names every one. Throws a {@link UsageError} for
 * one that is unknown, or that {@link loadQuestionTargets} has not loaded, and where a blank in the list made names of targets seem to be `courses`.
 */
export function chooseTargets(
  list: string,
  courses: readonly string[],
  language: Language,
): readonly Target[] {
  const known = [...targets.keys(), ...QUESTION_TARGETS];
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw new UsageError(wordsIn(language).missingValue("--target"));
  const strayed = courses.filter((course) => isStray(course, list, known) && !existsSync(course));
  if (strayed.length > 0) {
    const meant = [list, ...strayed].flatMap((part) => part.split(",")).filter(Boolean);
    throw new UsageError(wordsIn(language).targetsApart(meant.join(",")));
  }
  if (names.includes(ALL_TARGETS)) return [...targets.values()];
  return [...new Set(names)].map((name) => {
    const target = targets.get(name) ?? questionTargets.get(name);
    if (target) return target;
    const quoted = known.map((one) => `\`${one}\``).join(", ");
    throw new UsageError(wordsIn(language).unknownTarget(name, quoted, didYouMean(name, known)));
  });
}

/** Whether `word` belongs to the `list` before it: it holds targets, or nearly so where the list asks for one more. */
function isStray(word: string, list: string, known: readonly string[]): boolean {
  const open = list.endsWith(",");
  const isTarget = (name: string) =>
    known.includes(name) || (open && name.length > 2 && didYouMean(name, known) !== undefined);
  return word !== "" && word.split(",").every((name) => name === "" || isTarget(name));
}

/** The folder of a course, which may be named by one of its files: editors and shells offer those. */
export async function courseFolder(path: string): Promise<string> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile || !/\.md$/i.test(path)) return nameOf(path);
  const folders = [dirname(path), join(dirname(path), "..")];
  const found = folders.find((folder) => existsSync(join(folder, "course.md")));
  return nameOf(found ?? dirname(path));
}

/**
 * A path as a person copies it, with the separators of this machine: relative to the working directory where that is
 * shorter to read, never empty.
 */
export function shortest(
  path: string,
  from = process.cwd(),
  platform: PlatformPath = native,
): string {
  const { relative, isAbsolute, sep } = platform;
  const near = relative(from, path);
  const told = near === "" ? "." : isAbsolute(near) || near.startsWith("..") ? path : near;
  // What was typed with forward slashes on Windows; elsewhere a backslash may be a part of a name.
  return sep === "\\" ? told.replaceAll("/", sep) : told;
}

/** The same as the name of what diagnostics are about: with forward slashes on each machine. */
export function nameOf(
  path: string,
  from = process.cwd(),
  platform: PlatformPath = native,
): string {
  return shortest(path, from, platform).split(platform.sep).join("/");
}

/**
 * Shells of Windows hand patterns on as they were written: the courses that each stands for, here as elsewhere. One that stands
 * for none stays as it is.
 */
export async function expanded(words: readonly string[]): Promise<readonly string[]> {
  const all = words.map(async (word) => {
    if (!isPattern(word) || existsSync(word)) return [word];
    const parts = word.split(sep).join("/").split("/");
    const first = parts.findIndex(isPattern);
    const root = first === 0 ? "." : `${parts.slice(0, first).join("/")}/`;
    const { paths } = await matchCourses(root, parts.slice(first).join("/"));
    return paths.length === 0 ? [word] : paths.map((path) => join(root, path));
  });
  return (await Promise.all(all)).flat();
}

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** What may be a course: `courses/*` names the glossary, the settings, the programme beside the courses too. */
export function withoutNeighbours(paths: readonly string[]): readonly string[] {
  const folders = paths.filter((path) => !isYaml(path));
  return folders.length > 0 ? folders : paths;
}

/** Undefined for what is none, or not within the two. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Of the web, with nothing behind the path: launches stand below it. Without a slash at its end. */
export function serviceAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, search, hash, username, pathname } = new URL(text);
  const isOne = /^https?:$/.test(protocol) && search + hash + username === "" && pathname === "/";
  return isOne ? text.replace(/\/+$/, "") : undefined;
}
