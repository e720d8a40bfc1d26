import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course, Question } from "@hocvu/model";
import { aiken } from "./aiken/target.ts";
import type { QuestionFormat } from "./format.ts";
import { gift } from "./gift/target.ts";
import { moodleXml } from "./moodle-xml/target.ts";
import { qti3, qti21 } from "./qti/target.ts";
import { formOf, lossesOf } from "./questions/losses.ts";
import { csv } from "./sheet/target.ts";

/** The same with a report of what it loses, as a target of the compiler. */
export interface ExchangeTarget extends Omit<QuestionFormat, "carries" | "check"> {
  check(course: Course, placeAt: PlaceAt): Iterable<Diagnostic>;
}

const formats: readonly QuestionFormat[] = [moodleXml, gift, aiken, csv, qti21, qti3];

/** Every kind of question file that a course's banks can be written as, by id. */
export const exchangeTargets: ReadonlyMap<string, ExchangeTarget> = new Map(
  formats.map((format) => [
    format.id,
    { ...format, check: (course, placeAt) => report(format, course, placeAt) },
  ]),
);

/** What each question loses in a format: nothing is left out without a word. */
function* report(
  { title, carries, check }: QuestionFormat,
  course: Course,
  placeAt: PlaceAt,
): Iterable<Diagnostic> {
  for (const { question, pointer } of questionsIn(course)) {
    const place = placeAt(pointer);
    const { id, type } = question;
    const form = formOf(question, carries);
    if (form === "none") {
      yield diagnostic("HV3101", { id, type, format: title }, place);
      continue;
    }
    if (form !== "same") yield diagnostic("HV3102", { id, type, format: title, as: form }, place);
    const lost = lossesOf(question, carries);
    if (lost.length > 0) yield diagnostic("HV3103", { id, format: title, lost }, place);
  }
  if (check) yield* check(course, placeAt);
}

function* questionsIn({
  modules,
}: Course): Iterable<{ readonly question: Question; readonly pointer: string }> {
  for (const [index, { bank }] of modules.entries())
    for (const [at, question] of bank.entries())
      yield { question, pointer: `/modules/${index}/bank/${at}` };
}
