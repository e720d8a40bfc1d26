import { expect, test } from "vitest";
import { rightOf } from "../test/course.ts";
import { AIKEN, CSV, GIFT, MOODLE } from "../test/files.ts";
import { workbook } from "../test/workbook.ts";
import { readQuestions } from "./read-questions.ts";

const read = (path: string, text: string) =>
  readQuestions({ path, bytes: new TextEncoder().encode(text) });

const codes = ({ diagnostics }: Awaited<ReturnType<typeof read>>) =>
  diagnostics.map(({ code, place }) => `${code} ${place?.start.line}`);

test("GIFT: all types, categories, tags, feedback; essays and what has no answer are told", async () => {
  const found = await read("a.txt", GIFT);
  expect(found.questions.map(({ question }) => [question.type, rightOf(question)])).toEqual([
    [
      "single",
      [
        ["bốn từ ghép lại", true],
        ["ngày sinh", false],
        ["123456", false],
      ],
    ],
    [
      "multiple",
      [
        ["A = B", true],
        ["C", true],
        ["D", false],
      ],
    ],
    [
      "true-false",
      [
        ["Đúng", true],
        ["Sai", false],
      ],
    ],
    ["fill-in", [["Hà Nội", "Ha Noi"]]],
    [
      "matching",
      [
        ["Một", "1"],
        ["Hai", "2"],
        ["Ba", "3"],
      ],
    ],
    ["numeric", [3.5, 4.5]],
  ]);
  const [first, , truth] = found.questions;
  expect(first?.category).toEqual(["Mật khẩu"]);
  expect(first?.question).toMatchObject({
    id: "mat-khau-1",
    stem: "Mật khẩu nào <strong>khó đoán</strong>?",
    outcomes: ["an-toan"],
    difficulty: "easy",
    explanation: "<p>Dài mà dễ nhớ.</p>",
    choices: [{ feedback: "Đúng rồi" }, { feedback: "Người quen đoán được" }, {}],
  });
  expect(truth?.question).toMatchObject({
    choices: [{ feedback: "Đúng rồi" }, { feedback: "Sai rồi" }],
  });
  expect(codes(found)).toEqual(["HV4502 30", "HV4502 32", "HV4501 34"]);
});

test("Aiken: letters of either sign, texts of several lines; a question without a key is told", async () => {
  const found = await read("a.txt", AIKEN);
  expect(found.questions.map(({ question }) => [question.stem, rightOf(question)])).toEqual([
    [
      "Mật khẩu nào khó đoán nhất?",
      [
        ["Ngày sinh", false],
        ["Bốn từ ghép lại", true],
        ["123456", false],
      ],
    ],
    [
      "Dòng một<br>Dòng hai?",
      [
        ["Có", true],
        ["Không", false],
      ],
    ],
  ]);
  expect(codes(found)).toEqual(["HV4502 7"]);
});

test("CSV: columns by their Vietnamese names, keys of letters, words and numbers", async () => {
  const found = await read("a.csv", CSV);
  expect(found.questions.map(({ question }) => [question.type, rightOf(question)])).toEqual([
    [
      "single",
      [
        ["Hà Nội", true],
        ["Huế", false],
        ["Đà Nẵng", false],
      ],
    ],
    [
      "multiple",
      [
        ["Một", true],
        ["Hai", false],
        ["Ba", true],
      ],
    ],
    [
      "true-false",
      [
        ["Đúng", true],
        ["Sai", false],
      ],
    ],
    ["fill-in", [["Hà Nội", "Ha Noi"]]],
    ["numeric", [2.5, 2.5]],
  ]);
  expect(found.questions[0]?.question).toMatchObject({
    stem: "Thủ đô, của nước ta?",
    explanation: '<p>Từ năm 1010 là "Thăng Long"</p>',
    difficulty: "easy",
  });
  expect(codes(found)).toEqual(["HV4502 5"]);
});

test("CSV without names: the columns are guessed, and that is told", async () => {
  const found = await read("a.csv", "Thủ đô?;Hà Nội;Huế;A\nMấy?;Một;Hai;B\n");
  expect(found.questions.map(({ question }) => rightOf(question))).toEqual([
    [
      ["Hà Nội", true],
      ["Huế", false],
    ],
    [
      ["Một", false],
      ["Hai", true],
    ],
  ]);
  expect(codes(found)).toEqual(["HV4504 1"]);
});

test("Moodle XML: pictures come along, looks and scripts do not, and what is lost is told", async () => {
  const found = await read("a.xml", MOODLE);
  expect(found.questions.map(({ question }) => [question.type, rightOf(question)])).toEqual([
    [
      "single",
      [
        ["Máy tính", true],
        ["Điện thoại", false],
        ["Máy", false],
      ],
    ],
    [
      "true-false",
      [
        ["Đúng", false],
        ["Sai", true],
      ],
    ],
    ["fill-in", [["Hà Nội"]]],
    ["numeric", [3.9, 4.1]],
    [
      "matching",
      [
        ["Một", "1"],
        ["Hai", "2"],
      ],
    ],
    ["fill-in", [["OTP", "otp"], ["ai"]]],
  ]);
  expect(found.questions[0]?.question).toMatchObject({
    id: "hinh-1",
    stem: '<p>Trong <strong>hình</strong> có gì?</p><p><img src="asset:media/may-tinh.png" alt="Máy tính" width="300"></p>',
    hint: "<p>Nhìn kỹ</p>",
    points: 2,
    outcomes: ["an-toan"],
    difficulty: "hard",
    shuffle: false,
  });
  expect(found.questions[0]?.question.explanation).toContain('data-tex="x^2"');
  expect([...found.files].map(([path, bytes]) => [path, bytes.length])).toEqual([
    ["media/may-tinh.png", 70],
  ]);
  expect(found.questions[0]?.category).toEqual(["An toàn", "Mật khẩu"]);
  expect(codes(found)).toEqual(["HV4507 4", "HV4503 4", "HV4503 23", "HV4502 28"]);
});

test.each([
  [
    "an entity of its own",
    '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz><question type="essay">&a;</question></quiz>',
  ],
  [
    "an external entity",
    '<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><name><text>&a;</text></name></question></quiz>',
  ],
  [
    "entities of entities",
    `<!DOCTYPE quiz [<!ENTITY a "${"b".repeat(100)}"><!ENTITY c "${"&a;".repeat(100)}">]><quiz><question type="x">&c;</question></quiz>`,
  ],
  ["an element that never ends", '<quiz><question type="essay"><name>'],
])("XML with %s is refused, and nothing of it is taken", async (_, text) => {
  const found = await read("a.xml", text);
  expect([found.questions, found.diagnostics.map(({ code }) => code)]).toEqual([[], ["HV4505"]]);
});

test("what is no question file is told", async () => {
  const found = await read("a.bin", "\u0000\u0001");
  expect(found.diagnostics.map(({ code }) => code)).toEqual(["HV4506"]);
});

test("Excel: a row a question, formulas by their saved value; what unfolds too far is not unpacked", async () => {
  const bytes = await workbook([
    ["STT", "Câu hỏi", "Phương án A", "Phương án B", "Đáp án đúng", "Mức độ"],
    [1, "Thủ đô?", "Hà Nội", "Huế", "A", "Nhận biết"],
    [2, "1 + 1 = ?", 2, 3, "=CHAR(65)|A", "Vận dụng cao"],
    [3, "Không rõ?", "Một", "Hai", "D", ""],
  ]);
  const found = await readQuestions({ path: "a.xlsx", bytes });
  expect(found.questions.map(({ question }) => [rightOf(question), question.difficulty])).toEqual([
    [
      [
        ["Hà Nội", true],
        ["Huế", false],
      ],
      "easy",
    ],
    [
      [
        ["2", true],
        ["3", false],
      ],
      "hard",
    ],
  ]);
  expect(codes(found)).toEqual(["HV4502 4"]);
  const cut = await readQuestions({ path: "a.xlsx", bytes: bytes.slice(0, 900) });
  expect([cut.questions, cut.diagnostics.map(({ code }) => code)]).toEqual([[], ["HV4505"]]);
});
