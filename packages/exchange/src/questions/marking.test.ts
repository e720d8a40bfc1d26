import type { ShortAnswerQuestion } from "@hocvu/model";
import { expect, test } from "vitest";
import { courseOf } from "../../test/course.ts";
import { packed } from "../../test/packed.ts";
import { cc } from "../cartridge/target.ts";
import type { QuestionFormat } from "../format.ts";
import { gift } from "../gift/target.ts";
import { moodleXml } from "../moodle-xml/target.ts";
import { qti3, qti21 } from "../qti/target.ts";
import { qti12 } from "../qti12/target.ts";
import { readQuestions } from "../read-questions.ts";
import { makeShortAnswer } from "./marking.ts";

const question: ShortAnswerQuestion = {
  type: "short-answer",
  id: "vi-sao",
  outcomes: [],
  stem: "Vì sao mỗi nơi một mật khẩu?",
  points: 1,
  exam: false,
  sample: "<p>Lộ một nơi thì chỉ mất <strong>nơi ấy</strong>.</p>\n<ul><li>Nơi khác còn.</li></ul>",
  rubric: [
    { id: "a", html: "Nói được vì sao", points: 2 },
    { id: "b", html: "Viết <em>bằng lời của mình</em> (không chép)", points: 1 },
    { id: "c", html: "Nêu hai cách (2)", points: 1 },
    { id: "d", html: "Kể:<ul><li>một nơi</li><li>hai nơi</li></ul>", points: 3 },
  ],
  explanation: "<p>Kẻ gian thử mọi nơi.</p>",
};

const told = (html: string) => html.replace(/\s*\n\s*/g, "");
const tidy = ({ sample, explanation = "", ...rest }: ShortAnswerQuestion) => ({
  ...rest,
  sample: told(sample),
  explanation: told(explanation),
});

test.each<[string, string, QuestionFormat]>([
  ["Moodle XML", "a.xml", moodleXml],
  ["QTI 2.1", "a.zip", qti21],
  ["QTI 3.0", "a.zip", qti3],
  ["QTI 1.2", "a.zip", qti12],
  ["Common Cartridge", "a.zip", cc],
])("%s: sample and rubric come back", async (_, path, format) => {
  const bytes = await packed(format, courseOf([question]));
  const { questions, diagnostics } = await readQuestions({ path, bytes });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(questions.map((one) => tidy(one.question as ShortAnswerQuestion))).toEqual([
    tidy(question),
  ]);
});

test("GIFT has an essay without a word of how to grade it", async () => {
  const text = new TextDecoder().decode(await packed(gift, courseOf([question])));
  expect(text).toMatch(/mật khẩu\? \{\s*####<p>Kẻ gian/);
  expect(text).not.toContain("nơi ấy");
});

test.each([
  ["<p>Chỉ một câu.</p>", "<p>Chỉ một câu.</p>", ["Có các ý của câu trả lời mẫu"]],
  ["<ul><li>Một</li></ul>", "<ul><li>Một</li></ul>", ["Có các ý của câu trả lời mẫu"]],
  ["Câu.<ul><li>Một (3)</li><li> </li></ul>", "<p>Câu.</p>", ["Một"]],
])("what others wrote for whoever grades, as %s", (marking, sample, rubric) => {
  const made = makeShortAnswer({ stem: "Hỏi?" }, marking, "vi");
  expect([made?.sample, made?.rubric.map(({ html }) => html)]).toEqual([sample, rubric]);
});

test("what says nothing makes no question", () => {
  expect(makeShortAnswer({ stem: "Hỏi?" }, " ", "vi")).toBeUndefined();
});
