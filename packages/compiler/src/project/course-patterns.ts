import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean } from "@hocvu/diagnostics";

/** What a line under `courses` stands for. */
export interface Matched {
  /** Folders, from the project's on, with forward slashes; `.` for that itself. */
  readonly paths: readonly string[];
  /** A course that is called nearly so, where there is none of that name. */
  readonly suggestion?: string;
}

/** Whether a line stands for several folders. */
export function isPattern(line: string): boolean {
  return /[*?]/.test(line);
}

/**
 * The courses that `line` stands for in the folder `root`, sorted. Names are compared letter by letter with those on disk,
 * so that what is found here is found on every system; hidden folders and `node_modules` are passed over.
 */
export async function matchCourses(root: string, line: string): Promise<Matched> {
  const parts = partsOf(line);
  const paths = (await below(root, "", parts)).sort();
  const courses = [...new Set(paths)].filter((path) => existsSync(join(root, path, "course.md")));
  if (courses.length > 0 || isPattern(line)) return { paths: courses };
  const beside = await below(root, "", [...parts.slice(0, -1), "*"]);
  const near = beside.filter((path) => existsSync(join(root, path, "course.md")));
  const suggestion = didYouMean(parts.join("/"), near);
  return { paths: [], ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Whether the folder `path` is one that `line`, without its `!`, takes out: itself, or one around it. */
export function takesOut(line: string, path: string): boolean {
  const parts = partsOf(line);
  /** How much of the line may have been read with the folders so far. */
  let read = reached([0], parts);
  for (const name of path.split("/")) {
    if (read.has(parts.length)) return true;
    const next = [...read].flatMap((at) => {
      const part = parts[at] ?? "";
      if (part === "**") return [at];
      return matchesName(part, name) ? [at + 1] : [];
    });
    read = reached(next, parts);
  }
  return read.has(parts.length);
}

/** The same with what `**` may stand for nothing for. */
function reached(read: readonly number[], parts: readonly string[]): ReadonlySet<number> {
  const all = new Set(read);
  for (const at of all) if (parts[at] === "**") all.add(at + 1);
  return all;
}

/** Several `**` in a row are one. */
function partsOf(line: string): string[] {
  return line
    .normalize("NFC")
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .filter((part, at, all) => part !== "**" || all[at - 1] !== "**");
}

/**
 * Whether `pattern` stands for `name`: `*` for any letters, `?` for one. It takes as many steps as the lengths multiplied:
 * an expression made of it takes for ever where there are many `*`.
 */
export function matchesName(pattern: string, name: string): boolean {
  const [signs, letters] = [Array.from(pattern), Array.from(name.normalize("NFC"))];
  let [sign, letter] = [0, 0];
  let star: number | undefined;
  let taken = 0;
  while (letter < letters.length) {
    if (signs[sign] === "*") {
      star = sign++;
      taken = letter;
    } else if (signs[sign] === "?" || signs[sign] === letters[letter]) {
      sign++;
      letter++;
    } else if (star === undefined) return false;
    else {
      // The last star takes one letter more.
      sign = star + 1;
      letter = ++taken;
    }
  }
  while (signs[sign] === "*") sign++;
  return sign === signs.length;
}

/** `seen`: how much of the parts was looked for in which folders already, as several ways lead there. */
async function below(
  root: string,
  folder: string,
  parts: readonly string[],
  seen = new Set<string>(),
): Promise<string[]> {
  const key = `${parts.length} ${folder}`;
  if (seen.has(key)) return [];
  seen.add(key);
  const [part, ...rest] = parts;
  if (part === undefined) return [folder === "" ? "." : folder];
  const found: string[] = [];
  if (part === "**") found.push(...(await below(root, folder, rest, seen)));
  // A folder in a course is a part of it.
  if (part === "**" && existsSync(join(root, folder, "course.md"))) return found;
  for (const name of await foldersIn(join(root, folder), part)) {
    if (part !== "**" && !matchesName(part, name)) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    found.push(...(await below(root, path, part === "**" ? parts : rest, seen)));
  }
  return found;
}

/** A link to a folder is one where it is named, and could lead round in a circle where it is not. */
async function foldersIn(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith(".") || name === "node_modules") continue;
    const isLinked =
      entry.isSymbolicLink() &&
      !isPattern(part) &&
      (await stat(join(folder, name)).catch(() => undefined))?.isDirectory();
    if (entry.isDirectory() || isLinked) names.push(name);
  }
  return names;
}
