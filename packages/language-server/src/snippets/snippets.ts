import type { Language } from "@hocvu/diagnostics";
import { isBank } from "@hocvu/markdown";
import { filesFor } from "../course-files.ts";
import { freeId, type KnownCourse, questionIds } from "../known-course.ts";
import type { Draft, Snippet, Surroundings } from "./draft.ts";
import { lessonSnippets } from "./lesson.ts";
import { questionSnippets } from "./questions.ts";

/**
 * What a course in `language` may hold, with words of that language to be written over. Where the course is known, files
 * and outcomes are its own, ids are free, and nothing is among them that `file`, where it is to be written, cannot hold.
 */
export function snippets(
  language: Language,
  known?: KnownCourse,
  file = "course.md",
): readonly Snippet[] {
  const all = allSnippets(language, known, file);
  return known ? all.filter((one) => fits(one, isBank(file))) : all;
}

/** The same with what `file` cannot hold by itself, but as a part of something. */
export function allSnippets(
  language: Language,
  known: KnownCourse | undefined,
  file: string,
): readonly Snippet[] {
  const module = known?.course.modules.findIndex((_, index) => {
    const stem = known.lessonOf(index)?.replace(/(\/index)?\.md$/, "");
    return stem !== undefined && file.startsWith(stem);
  });
  const id = known?.course.modules[module ?? -1]?.id;
  const outcomes = known?.course.outcomes ?? [];
  const surroundings: Surroundings = {
    language,
    questionId: freeId(
      language === "vi" ? "cau-hoi-moi" : "new-question",
      known ? questionIds(known.course) : new Set(),
    ),
    outcome: (outcomes.find((one) => one.module === id) ?? outcomes[0])?.id,
    file: (role, otherwise) => (known && filesFor(known, file, role)[0]) ?? otherwise,
  };
  return [...lessonSnippets(surroundings), ...questionSnippets(surroundings)].map(marked);
}

/** A `##` is a question in a bank and a page elsewhere; what stands between questions is a part of one. */
function fits({ group, inLine }: Snippet, inBank: boolean): boolean {
  return inBank ? group === "question" || group === "media" || inLine : group !== "question";
}

function marked({ text: written, inLine, ...draft }: Draft): Snippet {
  const from = written.indexOf("‹");
  const to = written.indexOf("›") - 1;
  const text = written.replace("‹", "").replace("›", "");
  return { ...draft, inLine: inLine ?? false, text, from, to };
}
