import type { Course, Module } from "@hocvu/model";
import { byOutcome } from "../../categories.ts";
import { type Markup, tag } from "../../xml/markup.ts";
import { examGroups } from "./exam-groups.ts";
import { itemOf } from "./item.ts";
import type { Files } from "./texts.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A document of QTI 1.2.1, without a document type: readers know it by its root, and need not look for one. */
function document(content: Markup): string {
  return `${HEAD}${tag("questestinterop", {}, content).xml}\n`;
}

/** A module's bank, a section an outcome; nothing for one without a question that QTI 1.2 has a form for. */
export function bankDocument(module: Module, course: Course, file: Files): string | undefined {
  const dialect = { profile: "plain", file } as const;
  const sections = byOutcome(module, course).flatMap(({ title, questions }, index) => {
    const items = questions.map((one) => itemOf(one, dialect)).filter((one) => one !== undefined);
    if (items.length === 0) return [];
    const ident = `${module.id}_${index + 1}`;
    return [tag("section", { ident, title: title ?? module.title }, ...items)];
  });
  if (sections.length === 0) return undefined;
  return document(
    tag("objectbank", { ident: module.id }, metadata([["bank_title", module.title]]), ...sections),
  );
}

/** The exam, a section for each group that it draws from; without an exam nothing. */
export function examDocument(course: Course, title: string, file: Files): string | undefined {
  const { exam, id } = course;
  if (!exam) return undefined;
  const sections = examGroups(course, exam).flatMap(
    ({ id: group, title: name, questions, count }) => {
      const dialect = { profile: "plain", file } as const;
      const items = questions.map((one) => itemOf(one, dialect)).filter((one) => one !== undefined);
      if (items.length === 0) return [];
      return [
        tag(
          "section",
          { ident: `exam_${group}`, title: name },
          tag(
            "selection_ordering",
            {},
            tag("selection", {}, tag("selection_number", {}, Math.min(count, items.length))),
            tag("order", { order_type: exam.shuffle ? "Random" : "Sequential" }),
          ),
          ...items,
        ),
      ];
    },
  );
  if (sections.length === 0) return undefined;
  return document(
    tag(
      "assessment",
      { ident: `${id}_exam`, title: `${title}: ${course.title}` },
      // ISO 8601, as QTI 1.2 has durations; Canvas and cartridges read minutes.
      exam.minutes === undefined ? undefined : tag("duration", {}, `PT${exam.minutes}M`),
      metadata([
        ["qmd_assessmenttype", "Examination"],
        ...(exam.minutes === undefined ? [] : [["qmd_timelimit", String(exam.minutes)] as const]),
        ["cc_maxattempts", exam.attempts === undefined ? "unlimited" : String(exam.attempts)],
      ]),
      ...sections,
    ),
  );
}

export function metadata(fields: readonly (readonly [label: string, entry: string])[]): Markup {
  return tag(
    "qtimetadata",
    {},
    ...fields.map(([label, entry]) =>
      tag("qtimetadatafield", {}, tag("fieldlabel", {}, label), tag("fieldentry", {}, entry)),
    ),
  );
}
