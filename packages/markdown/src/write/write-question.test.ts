import type { Question } from "@hocvu/model";
import { mapHtml } from "@hocvu/model";
import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { anyQuestion } from "../../test/any-question.ts";
import { folderOf } from "../../test/read-texts.ts";
import { buildCourse } from "../build-course.ts";
import { bankContext, writeBank } from "./course.ts";

const RUNS = process.env.HOCVU_SEEDS ? 200 : 8;
const MODULE = "---\ntitle: Bài\noutcomes:\n  dat: Đặt\n  giu: Giữ\n---\n\nChữ.\n";
const context = bankContext("vi", (path) => path);

async function readBank(text: string): Promise<readonly Question[]> {
  const files = {
    "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
    "01-bai.md": MODULE,
    "01-bai.quiz.md": text,
  };
  const { value } = await buildCourse(folderOf(files, ["media/a.png"]));
  return value?.course.modules[0]?.bank ?? [];
}

/** Without what is made of a formula, in one spelling of signs and blanks. */
function plain(question: Question): Question {
  const same = (html: string) =>
    toHtml(
      fromHtml(
        html.replace(/(<span class="math" data-tex="[^"]*">).*?<\/math><\/span>/gs, "$1</span>"),
        {
          fragment: true,
        },
      ),
    ).replace(/\s+/g, " ");
  return mapHtml(question, same);
}

test.each(Object.entries(anyQuestion))(
  "whatever is asked as %s is read back as it was written",
  async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (question) => {
        const text = writeBank([question], context);
        const [read, ...others] = await readBank(text);
        expect(others).toEqual([]);
        expect([text, read && plain(read)]).toEqual([text, plain(question)]);
        // Written again it is the same text.
        expect(writeBank(read ? [read] : [], context)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  },
  300_000,
);

test("what a teacher is to mark stays so, and from how many points on it is right", async () => {
  const question: Question = {
    type: "short-answer",
    id: "vi-sao",
    outcomes: [],
    stem: "Vì sao?",
    points: 1,
    exam: false,
    marked: true,
    enough: 2,
    sample: "<p>Vì thế.</p>",
    rubric: [
      { id: "a", html: "Một ý", points: 2 },
      { id: "b", html: "Ý nữa", points: 1 },
    ],
  };
  const text = writeBank([question], context);
  expect(text).toContain("{#vi-sao exam=yes enough=2}");
  expect((await readBank(text)).map(plain)).toEqual([question]);
  const { marked: _, enough: __, ...practice } = question;
  expect(writeBank([practice], context)).toContain("{#vi-sao}");
});
