import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { createSources } from "../sources/sources.ts";
import type { QuestionFields } from "./question/fields.ts";
import { findQuestions } from "./question/find-questions.ts";
import { readQuestion } from "./question/read-question.ts";
import { writeQuestion } from "./question/write-question.ts";

const RUNS = process.env.HOCVU_SEEDS ? 300 : 8;
const FILE = "01-dam-may.quiz.md";
const COUNT = 6;

interface Question {
  readonly stem: string;
  readonly choice: string;
  readonly explanation: string;
}

const bankOf = (questions: readonly Question[]) =>
  questions
    .map(
      ({ stem, choice, explanation }, n) =>
        `## ${stem} {#c${n}}\r\n\r\n- [x] ${choice}\r\n- [ ]  khác ${n}\r\n\r\n> ${explanation}\r\n`,
    )
    .join("\r\n");

const doings = fc.array(
  fc.record({
    who: fc.constantFrom("form", "other form", "program"),
    question: fc.nat(COUNT - 1),
    part: fc.constantFrom("stem", "choice", "explanation"),
    looks: fc.boolean(),
  }),
  { minLength: 3, maxLength: 12 },
);

test("two forms and another program at once: each field says what was written into it last, and all else stays", async () => {
  await fc.assert(
    fc.asyncProperty(doings, async (all) => {
      let now: readonly Question[] = Array.from({ length: COUNT }, (_, n) => ({
        stem: `hỏi ${n}`,
        choice: `đúng ${n}`,
        explanation: `vì ${n}`,
      }));
      const root = await courseFolder({ [FILE]: bankOf(now) });
      const sources = createSources(root);
      const look = async () => {
        const source = await sources.read(FILE);
        if (!source) throw new Error("gone");
        return source;
      };
      const views = new Map<string, Awaited<ReturnType<typeof look>>>();
      for (const [n, { who, question, part, looks }] of all.entries()) {
        const changed = now.map((one, at) =>
          at === question ? { ...one, [part]: `mới ${n}` } : one,
        );
        if (who === "program") {
          now = changed;
          await writeFile(join(root, FILE), bankOf(now));
          continue;
        }
        const view = (!looks && views.get(who)) || (await look());
        views.set(who, view);
        const section = findQuestions(view.text, "bank")[question];
        const read = section && readQuestion(section, view.text);
        if (!section || !read) throw new Error("no question");
        const fields = withPart(read.fields, part, `mới ${n}`);
        const edits = writeQuestion(view.text, "bank", section.start, fields);
        if (!edits) throw new Error("refused");
        const { digest, text: base } = view;
        const answer = await sources.edit({ file: FILE, digest, edits, base });
        if (answer.kind === "written") {
          now = changed;
          views.set(who, answer);
        } else {
          // Only where somebody else has written into the same field since.
          expect(answer.kind).toBe("conflict");
          expect(saidIn(read.fields, part)).not.toBe(now[question]?.[part]);
        }
        expect(await readFile(join(root, FILE), "utf8")).toBe(bankOf(now));
      }
    }),
    { numRuns: RUNS },
  );
}, 200_000);

type Part = keyof Question;

function withPart(fields: QuestionFields, part: Part, value: string): QuestionFields {
  if (part !== "choice") return { ...fields, [part]: value };
  if (fields.answer.shape !== "choices") throw new Error("no choices");
  const choices = fields.answer.choices.map((one, at) =>
    at === 0 ? { ...one, text: value } : one,
  );
  return { ...fields, answer: { shape: "choices", choices } };
}

function saidIn({ stem, explanation, answer }: QuestionFields, part: Part): string | undefined {
  if (part === "stem") return stem;
  if (part === "explanation") return explanation;
  return answer.shape === "choices" ? answer.choices[0]?.text : undefined;
}
