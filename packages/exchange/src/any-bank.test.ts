import type { Question } from "@hocvu/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyQuestion } from "../../markdown/test/any-question.ts";
import { courseOf, rightOf } from "../test/course.ts";
import { bytesIn } from "../test/zipped.ts";
import type { QuestionFormat } from "./format.ts";
import { gift } from "./gift/target.ts";
import { moodleXml } from "./moodle-xml/target.ts";
import { qti3, qti21 } from "./qti/target.ts";
import { formOf } from "./questions/losses.ts";
import { readQuestions } from "./read-questions.ts";

const RUNS = process.env.HOCVU_SEEDS ? 500 : 12;

/** What is plain text there, blanks and what is matched with, begins formulas by these signs: no spelling prevents it. */
function isPlain(question: Question): boolean {
  const isText =
    question.type === "fill-in" || question.type === "matching" || question.type === "categorize";
  return !isText || !/\$\$|\\\\[([]/.test(JSON.stringify(question));
}

const anyBank = fc
  .array(fc.oneof(...Object.values(anyQuestion)), { minLength: 1, maxLength: 4 })
  .map((questions) =>
    // Nothing is filed apart, and formulas have no MathML here.
    questions
      .filter(isPlain)
      .map((question, index) => ({ ...question, id: `cau-${index}`, outcomes: [] }) as Question),
  );

/** What is right, but for blanks, which formats don't keep as they were. */
function plainRight(question: Question): unknown {
  const text = JSON.stringify(rightOf(question)).replace(/\s+/g, " ");
  // In which language a file is, is told by its letters.
  return JSON.parse(text.replaceAll('"True"', '"Đúng"').replaceAll('"False"', '"Sai"'));
}

test.each<[string, string, QuestionFormat]>([
  ["GIFT", "a.gift", gift],
  ["Moodle XML", "a.xml", moodleXml],
  ["QTI 2.1", "a.zip", qti21],
  ["QTI 3.0", "a.zip", qti3],
])(
  "%s: whatever is asked comes back with what is right",
  async (_, path, format) => {
    await fc.assert(
      fc.asyncProperty(anyBank, async (bank) => {
        const bytes = await bytesIn(format, courseOf(bank));
        const { questions, diagnostics } = await readQuestions({ path, bytes });
        const asked = bank.filter((question) => formOf(question, format.carries) !== "none");
        const text = format.container === "zip" ? "" : new TextDecoder().decode(bytes);
        expect([text, diagnostics.filter(({ severity }) => severity !== "note")]).toEqual([
          text,
          [],
        ]);
        expect([text, questions.map(({ question }) => plainRight(question))]).toEqual([
          text,
          asked.map((question) => {
            const form = formOf(question, format.carries);
            const right = plainRight(question);
            if (form !== "matching" || question.type !== "ordering") return right;
            return (right as string[]).map((one, index) => [one, String(index + 1)]);
          }),
        ]);
      }),
      { numRuns: RUNS },
    );
  },
  300_000,
);
