import type { Course, Exam, Html } from "@hocvu/model";
import type { Block, DrawType } from "./block.ts";
import { examGroups } from "./exam-groups.ts";
import { problem } from "./problem.ts";
import { wordsFor } from "./words.ts";

/** What the grading policy calls what counts. */
export const EXAM_FORMAT = "Exam";

/** The exam as a graded chapter: a unit for each module, in which groups of questions are drawn at random. */
export function examChapter(
  course: Course,
  exam: Exam,
  draw: DrawType,
  rewrite: (html: Html) => Html,
): Block {
  const words = wordsFor(course.lang);
  const groups = examGroups(course, exam).filter(({ count }) => count > 0);
  const shows = exam.feedback === "none" ? "never" : "always";
  const attributes = {
    max_attempts: "1",
    showanswer: exam.feedback === "none" ? "never" : "attempted",
  };
  const units = course.modules.flatMap(({ id, title }): Block[] => {
    const own = groups.filter(({ module }) => module === id);
    if (own.length === 0) return [];
    const children = own.map(
      (group): Block => ({
        type: draw,
        name: `_exam_bank_${group.id}`,
        attributes: {
          display_name: group.title,
          max_count: String(group.count),
          // A second try is a new draw.
          ...(exam.attempts === 1 ? {} : { allow_resetting_children: "true" }),
        },
        children: group.questions.map((question) =>
          problem(question, words, rewrite, { attributes, hints: false, shuffle: exam.shuffle }),
        ),
      }),
    );
    return [
      { type: "vertical", name: `_exam_unit_${id}`, attributes: { display_name: title }, children },
    ];
  });
  const sequential: Block = {
    type: "sequential",
    name: "_exam_section",
    attributes: {
      display_name: words.exam,
      graded: "true",
      format: EXAM_FORMAT,
      show_correctness: shows,
      ...(exam.minutes === undefined
        ? {}
        : {
            is_time_limited: "true",
            is_practice_exam: "false",
            default_time_limit_minutes: String(exam.minutes),
          }),
    },
    children: units,
  };
  return {
    type: "chapter",
    name: "_exam_chapter",
    attributes: { display_name: words.exam },
    children: [sequential],
  };
}
