import type { Course, Question } from "@hocvu/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyQuestion } from "../../markdown/test/any-question.ts";
import { courseOf, rightOf } from "../test/course.ts";
import { expectedRights, keptOf, packed } from "../test/packed.ts";
import { cc } from "./cartridge/target.ts";
import type { QuestionFormat } from "./format.ts";
import { gift } from "./gift/target.ts";
import { moodleXml } from "./moodle-xml/target.ts";
import { qti3, qti21 } from "./qti/target.ts";
import { qti12 } from "./qti12/target.ts";
import { formOf, lossesOf } from "./questions/losses.ts";
import { readQuestions } from "./read-questions.ts";

const kit = { asset: (path: string) => ({ path, content: "" }) };
const RUNS = process.env.HOCVU_SEEDS ? 1_000 : 12;

/** What is plain text there, blanks and what is matched with, begins formulas by these signs: no spelling prevents it. */
function isPlain(question: Question): boolean {
  const isText =
    question.type === "fill-in" || question.type === "matching" || question.type === "categorize";
  return !isText || !/\$\$|\\\\[([]/.test(JSON.stringify(question));
}

/** An answer that is accepted twice is accepted, and some formats name it once. */
function eachOnce(question: Question): Question {
  if (question.type !== "fill-in") return question;
  const blanks = question.blanks.map((blank) => ({
    ...blank,
    answers: [...new Set(blank.answers)],
  }));
  return { ...question, blanks };
}

// Places in pictures have no labels but plain ones there: see `hotspot.test.ts`.
const { hotspot: _, ...others } = anyQuestion;

const anyBank = fc
  .array(fc.oneof(...Object.values(others)), { minLength: 1, maxLength: 4 })
  .map((questions) =>
    // Nothing is filed apart, and formulas have no MathML here.
    questions
      .filter(isPlain)
      .map(eachOnce)
      .map((question, index) => ({ ...question, id: `cau-${index}`, outcomes: [] }) as Question),
  )
  .filter((bank) => bank.some(({ type }) => type !== "likert"));

/** What is right, but for blanks, which formats don't keep as they were. */
function plainRight(right: unknown): unknown {
  const text = JSON.stringify(right).replace(/\s+/g, " ");
  // In which language a file is, is told by its letters.
  return JSON.parse(text.replaceAll('"True"', '"Đúng"').replaceAll('"False"', '"Sai"'));
}

/** The documents of a package, to look at when one doesn't come back. */
function written(format: QuestionFormat, course: Course): string {
  return format
    .layOut(course, kit)
    .map(({ content }) => (typeof content === "string" ? content : ""))
    .join("\n");
}

test.each<[string, string, QuestionFormat]>([
  ["GIFT", "a.gift", gift],
  ["Moodle XML", "a.xml", moodleXml],
  ["QTI 2.1", "a.zip", qti21],
  ["QTI 3.0", "a.zip", qti3],
  ["QTI 1.2", "a.zip", qti12],
  ["Common Cartridge", "a.zip", cc],
])(
  "%s: whatever is asked comes back with what is right",
  async (_, path, format) => {
    await fc.assert(
      fc.asyncProperty(anyBank, async (bank) => {
        // Of what it has no form for at all it writes nothing, and nothing is no bank.
        fc.pre(bank.some((question) => formOf(question, format.carries) !== "none"));
        const bytes = await packed(format, courseOf(bank), kit);
        const { questions, diagnostics } = await readQuestions({ path, bytes });
        const text =
          format.container === "file"
            ? new TextDecoder().decode(bytes)
            : written(format, courseOf(bank));
        const wrong = diagnostics.filter(
          ({ args, severity }) =>
            severity !== "note" && !("lack" in args && args.lack === "sample"),
        );
        expect([text, wrong]).toEqual([text, []]);
        expect([text, questions.map(({ question }) => plainRight(rightOf(question)))]).toEqual([
          text,
          bank.flatMap((question) => expectedRights(question, format.carries).map(plainRight)),
        ]);
      }),
      { numRuns: RUNS },
    );
  },
  300_000,
);

test.each([
  ["QTI 1.2", qti12],
  ["Common Cartridge", cc],
])(
  "%s: all that is said of a question comes back, but for what is told to be lost",
  async (_, format) => {
    await fc.assert(
      fc.asyncProperty(anyBank, async (bank) => {
        const bytes = await packed(format, courseOf(bank), kit);
        const { questions } = await readQuestions({ path: "a.zip", bytes });
        const found = new Map(questions.map(({ question }) => [question.id, question]));
        for (const question of bank) {
          if (formOf(question, format.carries) !== "same") continue;
          const lost = lossesOf(question, format.carries);
          const back = found.get(question.id);
          const text = written(format, courseOf([question]));
          expect([text, back && plainRight(keptOf(back, lost))]).toEqual([
            text,
            plainRight(keptOf(question, lost)),
          ]);
        }
      }),
      { numRuns: RUNS },
    );
  },
  300_000,
);
