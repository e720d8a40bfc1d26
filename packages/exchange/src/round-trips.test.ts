import type { Course, Question } from "@hocvu/model";
import { parse as parseGift } from "gift-pegjs";
import { expect, test } from "vitest";
import { COURSE_NAMES, readCourse, rightOf } from "../test/course.ts";
import { bytesIn } from "../test/zipped.ts";
import { aiken } from "./aiken/target.ts";
import type { QuestionFormat } from "./format.ts";
import { gift } from "./gift/target.ts";
import { moodleXml } from "./moodle-xml/target.ts";
import { qti3, qti21 } from "./qti/target.ts";
import { formOf } from "./questions/losses.ts";
import { readQuestions } from "./read-questions.ts";
import { csv } from "./sheet/target.ts";

/** The questions that a format has a form for. */
function carried(format: QuestionFormat, course: Course): readonly Question[] {
  const all = course.modules.flatMap(({ bank }) => bank);
  return all.filter((question) => formOf(question, format.carries) !== "none");
}

/** A question's answers as they come back from the form that a format has for it. */
function expected(question: Question, format: QuestionFormat): unknown {
  const form = formOf(question, format.carries);
  const right = rightOf(question);
  if (form !== "matching" || question.type !== "ordering") return right;
  return (right as string[]).map((text, index) => [text, String(index + 1)]);
}

const formats = { gift, "moodle-xml": moodleXml, aiken, csv, qti21, qti3 };

test.each(
  Object.entries(formats).flatMap(([name, format]) =>
    COURSE_NAMES.map((course) => [name, course, format] as const),
  ),
)("%s: the banks of %s come back with what is right in them", async (name, courseName, format) => {
  const course = await readCourse(courseName);
  const bytes = await bytesIn(format, course);
  const paths: Record<string, string> = {
    gift: "a.gift.txt",
    csv: "a.csv",
    aiken: "a.txt",
    "moodle-xml": "a.xml",
    qti21: "a.zip",
    qti3: "a.zip",
  };
  const { questions, diagnostics } = await readQuestions({ path: paths[name] ?? "", bytes });
  expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  const asked = carried(format, course);
  const sorted = name === "gift" || name === "moodle-xml" ? byOutcomes(course, asked) : asked;
  expect(questions.map(({ question }) => rightOf(question))).toEqual(
    sorted.map((question) => expected(question, format)),
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
  const text = new TextDecoder().decode(await bytesIn(gift, course));
  const read = parseGift(text).filter(({ type }) => type !== "Category");
  expect(read.map(({ id }) => id)).toEqual(
    byOutcomes(course, carried(gift, course)).map(({ id }) => id),
  );
});
