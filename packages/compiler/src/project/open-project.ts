import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type Checked,
  type Diagnostic,
  diagnostic,
  didYouMean,
  type SourceOf,
  sortDiagnostics,
} from "@hocvu/diagnostics";
import { decodeText, type Project, type ReadProject, readProject } from "@hocvu/markdown";
import { isPattern, matchCourses, takesOut } from "./course-patterns.ts";
import { idleOptions } from "./idle-options.ts";

/** A repository's settings, with what they name found on disk. Paths are as that of the settings' file was given. */
export interface OpenedProject {
  /** Of the folder in which the file lies. */
  readonly folder: string;
  /** Of each course, sorted. */
  readonly courses: readonly string[];
  readonly programme?: string;
  readonly settings: Project;
}

export interface ProjectResult extends Checked<OpenedProject> {
  readonly sourceOf: SourceOf;
}

/** Reads the `hocvu.yml` at `path`, which diagnostics name as it is given. With an error in it there is no value. */
export async function openProject(path: string): Promise<ProjectResult> {
  const diagnostics: Diagnostic[] = [];
  const text = decodeText(await readFile(path), path, diagnostics);
  if (text === undefined) return { diagnostics, sourceOf: () => undefined };
  const sourceOf = (file: string) => (file === path ? text : undefined);
  const read = readProject({ path, text }, diagnostics);
  const folder = dirname(path);
  const courses = await coursesOf(read, folder, diagnostics);
  diagnostics.push(...(await missingProgramme(read, folder)), ...idleOptions(read));
  const sorted = sortDiagnostics(diagnostics);
  if (sorted.some(({ severity }) => severity === "error")) return { diagnostics: sorted, sourceOf };
  const { programme } = read.project;
  const value = {
    folder,
    courses: courses.map((course) => join(folder, course)),
    ...(programme === undefined ? {} : { programme: join(folder, programme) }),
    settings: read.project,
  };
  return { value, diagnostics: sorted, sourceOf };
}

async function coursesOf(
  { project, placeAt }: ReadProject,
  folder: string,
  diagnostics: Diagnostic[],
): Promise<string[]> {
  const found = new Set<string>();
  const lines = project.courses;
  for (const [index, line] of lines.entries()) {
    if (line === undefined || line.startsWith("!")) continue;
    const { paths, suggestion } = await matchCourses(folder, line);
    for (const path of paths) found.add(path);
    if (paths.length > 0) continue;
    const pattern = isPattern(line) ? { pattern: true as const } : {};
    const args = { path: line, ...pattern, ...(suggestion === undefined ? {} : { suggestion }) };
    diagnostics.push(diagnostic("HV1111", args, placeAt(`/courses/${index}`)));
  }
  const out = lines.flatMap((line) => (line?.startsWith("!") ? [line.slice(1)] : []));
  return [...found].filter((path) => !out.some((line) => takesOut(line, path))).sort();
}

async function missingProgramme(
  { project: { programme }, placeAt }: ReadProject,
  folder: string,
): Promise<readonly Diagnostic[]> {
  if (programme === undefined) return [];
  const found = await stat(join(folder, programme)).catch(() => undefined);
  if (found?.isFile()) return [];
  const around = dirname(programme);
  const names = await readdir(join(folder, around)).catch(() => []);
  const files = names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => (around === "." ? name : `${around}/${name}`));
  const suggestion = didYouMean(programme, files);
  const args = { path: programme, ...(suggestion === undefined ? {} : { suggestion }) };
  return [diagnostic("HV1113", args, placeAt("/programme"))];
}
