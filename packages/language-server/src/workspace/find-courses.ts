import { readdir, stat } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";

/** Whether a file lies there, on the disk or in an editor. */
export type IsFile = (path: string) => Promise<boolean>;

const COURSE = "course.md";
/** No glossary is shared by more. */
const MOST_COURSES = 40;

export async function isFileOnDisk(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The folder of the course that the file at `path` is a part of: the nearest around it that has a `course.md`. */
export async function courseAround(path: string, isFile: IsFile): Promise<string | undefined> {
  for (let folder = dirname(normalize(path)); ; folder = dirname(folder)) {
    if (await isFile(join(folder, COURSE))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Folders of all courses that the file at `path` may be a part of: a glossary that lies above several is a part of each. */
export async function coursesOf(path: string, isFile: IsFile): Promise<readonly string[]> {
  const around = await courseAround(path, isFile);
  if (around !== undefined) return [around];
  if (!/\.ya?ml$/i.test(path)) return [];
  const above = dirname(normalize(path));
  const entries = await readdir(above, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(above, name));
  const courses: string[] = [];
  for (const folder of folders.sort()) {
    if (courses.length < MOST_COURSES && (await isFile(join(folder, COURSE)))) courses.push(folder);
  }
  return courses;
}
