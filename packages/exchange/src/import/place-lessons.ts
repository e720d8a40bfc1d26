import { basename } from "node:path";
import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { type BuiltCourse, bankContext, type SourceFolder, writeLesson } from "@hocvu/markdown";
import { slug } from "@hocvu/model";
import type { Found } from "../bank.ts";
import type { Group } from "./new-files.ts";

/**
 * Puts lessons into the groups that become modules, and tells how many are new. One that the course has by its title stays as it
 * is: its author may have worked on it since.
 */
export function placeLessons(
  found: readonly Found[],
  groups: Map<string, Group>,
  folder: SourceFolder | undefined,
  built: Pick<BuiltCourse, "course" | "placeAt"> | undefined,
  diagnostics: Diagnostic[],
  lang: string,
): number {
  const context = bankContext(lang, (path) => path);
  let count = 0;
  for (const lesson of found.flatMap(({ lessons = [] }) => lessons)) {
    const title = (lesson.title || titleOfFile(lesson.place.file)).slice(0, 120);
    const key = slug(title);
    const at = built?.course.modules.findIndex((module) => slug(module.title) === key) ?? -1;
    if (at >= 0) {
      const path = built?.placeAt(`/modules/${at}`)?.file ?? "";
      const text = folder?.texts.find((one) => one.path === path)?.text ?? "";
      const own = writeLesson(lesson.opening, lesson.pages, context).trim();
      if (!text.includes(own))
        diagnostics.push(diagnostic("HV4537", { title, path }, lesson.place));
      continue;
    }
    if (groups.has(key)) {
      diagnostics.push(diagnostic("HV4537", { title, path: lesson.place.file }, lesson.place));
      continue;
    }
    groups.set(key, { title, questions: [], lesson });
    count++;
  }
  return count;
}

/** A file's name as a title: `bai-1.docx` as `bai-1`. */
export function titleOfFile(path: string): string {
  return basename(path).replace(/(?:\.\w+)+$/, "");
}
