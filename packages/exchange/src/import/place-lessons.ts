import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse, SourceFolder } from "@hocvu/markdown";
import { slug } from "@hocvu/model";
import type { Found } from "../bank.ts";
import { titleOfFile } from "../place.ts";
import { freeIds } from "./ids.ts";
import { lessonMarkdown } from "./lesson-markdown.ts";
import type { Group } from "./new-files.ts";

/**
 * Puts lessons into the groups that become modules, two of the same title into one, and tells how many are new. One that the
 * course has by its title stays as it is: its author may have worked on it since.
 */
export function placeLessons(
  found: readonly Found[],
  groups: Map<string, Group>,
  folder: SourceFolder | undefined,
  built: Pick<BuiltCourse, "course" | "placeAt"> | undefined,
  diagnostics: Diagnostic[],
  lang: string,
): number {
  let count = 0;
  for (const module of found.flatMap(({ modules = [] }) => modules)) {
    const title = (module.title || titleOfFile(module.place.file)).slice(0, 120);
    const key = slug(title);
    const at = built?.course.modules.findIndex((one) => slug(one.title) === key) ?? -1;
    if (at >= 0) {
      const path = built?.placeAt(`/modules/${at}`)?.file ?? "";
      const text = folder?.texts.find((one) => one.path === path)?.text ?? "";
      const own = lessonMarkdown({ ...module, title }, lang, freeIds([]));
      if (!withoutIds(text).includes(withoutIds(own).trim()))
        diagnostics.push(diagnostic("HV4521", { title }, module.place));
      continue;
    }
    const before = groups.get(key);
    const opening = [before?.opening, module.opening].filter(Boolean).join("\n");
    groups.set(key, {
      title,
      questions: before?.questions ?? [],
      pages: [...(before?.pages ?? []), ...module.pages],
      ...(opening ? { opening } : {}),
    });
    if (!before) count++;
  }
  return count;
}

function withoutIds(markdown: string): string {
  return markdown.replace(/ \{#[^\s}]+\}$/gm, "");
}
