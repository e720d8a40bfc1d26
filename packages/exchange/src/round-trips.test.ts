import type { Course, Question } from "@hocvu/model";
import { parse as parseGift } from "gift-pegjs";
import { expect, test } from "vitest";
import { COURSE_NAMES, readCourse, rightOf } from "../test/course.ts";
import { expectedRights, keptOf, packed } from "../test/packed.ts";
import { aiken } from "./aiken/target.ts";
import { cc, cc13 } from "./cartridge/target.ts";
import type { QuestionFormat } from "./format.ts";
import { gift } from "./gift/target.ts";
import { moodleXml } from "./moodle-xml/target.ts";
import { qti12 } from "./qti12/target.ts";
import { formOf, lossesOf } from "./questions/losses.ts";
import { readQuestions } from "./read-questions.ts";
import { csv } from "./sheet/target.ts";

const kit = { asset: (path: string) => ({ path, content: new TextEncoder().encode(path) }) };

const written = (format: QuestionFormat, course: Course) => packed(format, course, kit);

/** The questions that a format has a form for. */
function carried(format: QuestionFormat, course: Course): readonly Question[] {
  const all = course.modules.flatMap(({ bank }) => bank);
  return all.filter((question) => formOf(question, format.carries) !== "none");
}

const formats = { gift, "moodle-xml": moodleXml, aiken, csv, qti12 };
const BY_OUTCOME = ["gift", "moodle-xml", "qti12"];

test.each(
  Object.entries(formats).flatMap(([name, format]) =>
    COURSE_NAMES.map((course) => [name, course, format] as const),
  ),
)("%s: the banks of %s come back with what is right in them", async (name, courseName, format) => {
  const course = await readCourse(courseName);
  const bytes = await written(format, course);
  const paths: Record<string, string> = {
    gift: "a.gift.txt",
    csv: "a.csv",
    aiken: "a.txt",
    "moodle-xml": "a.xml",
    qti12: "a.zip",
  };
  const { questions, diagnostics } = await readQuestions({ path: paths[name] ?? "", bytes });
  expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  const asked = carried(format, course);
  const sorted = BY_OUTCOME.includes(name) ? byOutcomes(course, asked) : asked;
  expect(questions.map(({ question }) => rightOf(question))).toEqual(
    sorted.flatMap((question) => expectedRights(question, format.carries)),
  );
  if (name !== "aiken")
    expect(questions.map(({ question }) => question.id)).toEqual(sorted.map(({ id }) => id));
});

/** Banks by category are written an outcome after the other. */
function byOutcomes(course: Course, questions: readonly Question[]): readonly Question[] {
  const known = new Set(questions);
  return course.modules.flatMap(({ bank }) => {
    const order = [...new Set(bank.map(({ outcomes }) => outcomes[0]))];
    return order.flatMap((id) => bank.filter((one) => one.outcomes[0] === id && known.has(one)));
  });
}

test.each(COURSE_NAMES)("GIFT of %s is read by gift-pegjs as as many questions", async (name) => {
  const course = await readCourse(name);
  const text = new TextDecoder().decode(await written(gift, course));
  const read = parseGift(text).filter(({ type }) => type !== "Category");
  expect(read.map(({ id }) => id)).toEqual(
    byOutcomes(course, carried(gift, course)).map(({ id }) => id),
  );
});

test.each(
  Object.entries({ qti12, cc, cc13 }).flatMap(([name, format]) =>
    COURSE_NAMES.map((course) => [name, course, format] as const),
  ),
)("%s of %s: what comes back is all but what was told to be lost", async (_, name, format) => {
  const course = await readCourse(name);
  const bytes = await written(format, course);
  const { questions } = await readQuestions({ path: "a.zip", bytes });
  const found = new Map(questions.map(({ question }) => [question.id, question]));
  for (const question of carried(format, course)) {
    const form = formOf(question, format.carries);
    if (form === "same" && question.type !== "true-false") {
      const lost = [...lossesOf(question, format.carries), "pictures" as const];
      const back = found.get(question.id);
      expect(back && keptOf(back, lost)).toEqual(keptOf(question, lost));
    }
    const back = [
      question,
      ...[...Array(20).keys()].map((n) => ({ id: `${question.id}.${n + 1}` })),
    ];
    const rights = back.flatMap(({ id }) => found.get(id) ?? []).map(rightOf);
    expect([question.id, rights]).toEqual([question.id, expectedRights(question, format.carries)]);
  }
});
