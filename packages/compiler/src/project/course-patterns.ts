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
  const source = partsOf(line)
    .map((part) => (part === "**" ? "(?:[^/]+/)*" : `${expression(part)}/`))
    .join("");
  return new RegExp(`^${source}`, "u").test(`${path}/`);
}

function partsOf(line: string): string[] {
  return line
    .normalize("NFC")
    .split("/")
    .filter((part) => part !== "" && part !== ".");
}

/** One part of a pattern as the source of an expression. */
function expression(part: string): string {
  return part
    .replace(/[\\^$.+()[\]{}|]/g, "\\$&")
    .replace(/\*+/g, "[^/]*")
    .replaceAll("?", "[^/]");
}

async function below(root: string, folder: string, parts: readonly string[]): Promise<string[]> {
  const [part, ...rest] = parts;
  if (part === undefined) return [folder === "" ? "." : folder];
  const found: string[] = [];
  if (part === "**") found.push(...(await below(root, folder, rest)));
  // A folder in a course is a part of it.
  if (part === "**" && existsSync(join(root, folder, "course.md"))) return found;
  const matches = new RegExp(`^${expression(part)}$`, "u");
  for (const name of await foldersIn(join(root, folder), part)) {
    if (!matches.test(name.normalize("NFC"))) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    found.push(...(await below(root, path, part === "**" ? parts : rest)));
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
