import {
  type Diagnostic,
  diagnostic,
  type PlaceAt,
  type ReadDifferently,
} from "@hocvu/diagnostics";
import { asChoice, type Course, type Question } from "@hocvu/model";
import { aiken } from "./aiken/target.ts";
import { cc, cc13 } from "./cartridge/target.ts";
import type { QuestionFormat, Reading, WrittenHow } from "./format.ts";
import { gift } from "./gift/target.ts";
import { moodleXml } from "./moodle-xml/target.ts";
import { qti3, qti21 } from "./qti/target.ts";
import { qti12 } from "./qti12/target.ts";
import { formOf, lossesOf } from "./questions/losses.ts";
import { csv } from "./sheet/target.ts";

/** The same with a report of what it loses, as a target of the compiler. */
export interface ExchangeTarget
  extends Omit<QuestionFormat, "carries" | "readings" | "isLinked" | "hasLessons" | "check"> {
  check(course: Course, placeAt: PlaceAt, how: WrittenHow): Iterable<Diagnostic>;
}

const formats: readonly QuestionFormat[] = [
  ...[moodleXml, gift, aiken, csv],
  ...[qti12, cc, cc13, qti21, qti3],
];

/** Every kind of question file that a course's banks can be written as, by id. */
export const exchangeTargets: ReadonlyMap<string, ExchangeTarget> = new Map(
  formats.map((format) => [
    format.id,
    {
      ...format,
      check: (course, placeAt, how) => report(format, course, placeAt, how),
      layOut: (course, kit) => format.layOut(sayableIn(format, course), kit),
    },
  ]),
);

/** The course as `format` has words for it: where nobody can point, places are chosen by their names. */
function sayableIn({ carries: { forms } }: QuestionFormat, course: Course): Course {
  if (forms.hotspot !== "choice") return course;
  const modules = course.modules.map((module) => ({
    ...module,
    bank: module.bank.map((one) => (one.type === "hotspot" ? asChoice(one) : one)),
  }));
  return { ...course, modules };
}

/** What each question loses in a format: nothing is left out without a word. */
function* report(
  { title, carries, readings = [], isLinked = false, hasLessons = false, check }: QuestionFormat,
  course: Course,
  placeAt: PlaceAt,
  how: WrittenHow,
): Iterable<Diagnostic> {
  yield* check?.(course, placeAt, how) ?? [];
  // Behind a link they are as they are.
  if (isLinked && how.lti) return;
  let isEmpty = !hasLessons;
  for (const { question, pointer } of questionsIn(course)) {
    const place = placeAt(pointer);
    const { id, type } = question;
    const form = formOf(question, carries);
    if (form === "none") {
      yield diagnostic("HV3101", { id, type, format: title }, place);
      continue;
    }
    isEmpty = false;
    if (form !== "same") yield diagnostic("HV3102", { id, type, format: title, as: form }, place);
    const lost = lossesOf(question, carries);
    if (lost.length > 0) yield diagnostic("HV3103", { id, format: title, lost }, place);
  }
  if (isEmpty) yield diagnostic("HV3106", { format: title });
  for (const reading of readings) {
    const read = differencesIn(reading, carries, course);
    const { platform } = reading;
    if (read.length > 0) yield diagnostic("HV3111", { platform, format: title, read });
  }
}

/** What a platform makes of which questions, beyond what the format does to them. */
function differencesIn(
  { carries: read }: Reading,
  carries: QuestionFormat["carries"],
  course: Course,
): readonly { readonly what: ReadDifferently; readonly ids: readonly string[] }[] {
  const found = new Map<ReadDifferently, string[]>();
  for (const { question } of questionsIn(course)) {
    const written = formOf(question, carries);
    if (written === "none") continue;
    const form = formOf(question, read);
    const known = lossesOf(question, carries);
    const lost = form === "none" ? [] : lossesOf(question, read);
    const all: readonly ReadDifferently[] = [
      ...(form === written || form === "same" ? [] : [form]),
      ...lost.filter((one) => !known.includes(one)),
    ];
    for (const one of all) found.set(one, [...(found.get(one) ?? []), question.id]);
  }
  return [...found].map(([what, ids]) => ({ what, ids }));
}

function* questionsIn({
  modules,
}: Course): Iterable<{ readonly question: Question; readonly pointer: string }> {
  for (const [index, { bank }] of modules.entries())
    for (const [at, question] of bank.entries())
      yield { question, pointer: `/modules/${index}/bank/${at}` };
}
