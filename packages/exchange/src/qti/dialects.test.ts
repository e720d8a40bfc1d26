import type { Question } from "@hocvu/model";
import { expect, test } from "vitest";
import { rightOf } from "../../test/course.ts";
import { DOT } from "../../test/files.ts";
import * as items from "../../test/qti-items.ts";
import { zipOf } from "../../test/zipped.ts";
import { readQuestions } from "../read-questions.ts";

async function read(text: string) {
  const { questions, diagnostics } = await readQuestions({
    path: "a.xml",
    bytes: new TextEncoder().encode(text),
  });
  return {
    question: questions[0]?.question as Question,
    codes: diagnostics.map(({ code, args }) => [code, ...Object.values(args)]),
  };
}

test("OpenOLAT: what follows a wrong answer belongs to the wrong choice, the hint is one", async () => {
  const { question, codes } = await read(items.OPENOLAT_CHOICE);
  expect(question).toMatchObject({
    type: "single",
    id: "",
    stem: "Mật khẩu nào <strong>khó đoán</strong> hơn?",
    points: 2,
    hint: "<p>Dài mà dễ nhớ</p>",
    shuffle: true,
    choices: [
      { html: "Ngày sinh", correct: false, feedback: "Người quen đoán ra." },
      { html: "Bốn từ ghép lại", correct: true },
    ],
  });
  expect(codes).toEqual([]);
});

test("OpenOLAT: statements that are right or wrong are sorted into two groups", async () => {
  const { question, codes } = await read(items.OPENOLAT_KPRIM);
  expect(question).toMatchObject({ type: "categorize", scoring: "partial", points: 1 });
  expect([...(rightOf(question) as string[][])].sort()).toEqual([
    ["Ba", "+"],
    ["Bốn", "-"],
    ["Hai", "-"],
    ["Một", "+"],
  ]);
  expect(codes).toEqual([]);
});

test("OpenOLAT: a number with two tolerances is a range", async () => {
  const { question, codes } = await read(items.OPENOLAT_NUMBER);
  expect(question).toMatchObject({ type: "numeric", id: "nam-thong-nhat", from: 37, to: 38.5 });
  expect(codes).toEqual([]);
});

test("TAO: shares by a template's rule, formulas with and without their TeX, choices that keep their place", async () => {
  const { question, codes } = await read(items.TAO_SHARES);
  expect(question).toMatchObject({
    type: "multiple",
    id: "",
    stem: 'Số nào là <span class="math" data-tex="x^2">_</span>?',
    points: 2,
    scoring: "partial",
    shuffle: false,
    choices: [
      { html: '<span class="math" data-tex="\\frac{1}{4}">_</span>', correct: true },
      { html: "3", correct: false },
      { html: "9", correct: true, pinned: true },
    ],
  });
  expect(codes).toEqual([]);
});

test("TAO: a choice where nothing counts is an opinion, which is told", async () => {
  const { question, codes } = await read(items.TAO_SURVEY);
  expect(question).toMatchObject({
    type: "likert",
    stem: "Bài học có ích không?",
    exam: false,
    scale: [{ html: "Không" }, { html: "Có" }],
  });
  expect(codes).toEqual([["HV4510", "Ý kiến", "choiceInteraction"]]);
});

test("Moodle: a range whose ends have changed places, and feedback that is there twice", async () => {
  const { question } = await read(items.MOODLE_NUMBER);
  expect(question).toMatchObject({
    type: "numeric",
    stem: "Bao nhiêu triệu người?",
    from: 98,
    to: 102,
    explanation: "<p>Theo điều tra.</p>",
  });
});

test("Inspera: answers that only the rules take, points from a template's variable", async () => {
  const { question, codes } = await read(items.INSPERA_TEXT);
  expect(question).toMatchObject({
    type: "fill-in",
    points: 3,
    exact: false,
    blanks: [{ answers: ["Hà Nội", "Thăng Long"] }],
  });
  expect(codes).toEqual([]);
});

test("Canvas: a key that only the rules tell, of which what must not be chosen is no part", async () => {
  const { question, codes } = await read(items.CANVAS_RULES);
  expect(question).toMatchObject({
    type: "multiple",
    scoring: "all",
    choices: [
      { html: "Đỏ", correct: true },
      { html: "Xanh", correct: false, feedback: "Không có xanh." },
      { html: "Vàng", correct: true },
    ],
  });
  expect(codes).toEqual([]);
});

test("QTI 3.0: feedback within the choices", async () => {
  const { question, codes } = await read(items.INLINE_FEEDBACK);
  expect(question).toMatchObject({
    type: "true-false",
    id: "trong-dong",
    choices: [
      { html: "Đúng", correct: true, feedback: "Phải rồi" },
      { html: "Sai", correct: false, feedback: "Xem lại" },
    ],
  });
  expect(codes).toEqual([]);
});

test.each([
  ["menus", items.MENUS, "fill-in", [["xanh"]], [["HV4503", "Mẫu", ["cloze"]]]],
  [
    "words for gaps",
    items.GAPS,
    "fill-in",
    [["mùa đông"], ["mùa hè"]],
    [["HV4510", "Mẫu", "gapMatchInteraction"]],
  ],
  [
    "a heap of pairs",
    items.ASSOCIATED,
    "matching",
    [
      ["Antonio", "Brutus"],
      ["Capulet", "Demetrius"],
    ],
    [["HV4510", "Mẫu", "associateInteraction"]],
  ],
  [
    "words in a text",
    items.HOTTEXT,
    "single",
    [
      ["mọc", false],
      ["đằng tây", true],
    ],
    [["HV4510", "Mẫu", "hottextInteraction"]],
  ],
  ["a slider", items.SLIDER, "numeric", [16, 16], [["HV4510", "Mẫu", "sliderInteraction"]]],
])(
  "what is asked by %s becomes the nearest that there is, which is told",
  async (_, text, type, right, told) => {
    const { question, codes } = await read(text);
    expect([question?.type, rightOf(question), codes]).toEqual([type, right, told]);
  },
);

test.each([
  ["an essay", items.ESSAY, ["HV4502", "Mẫu", "sample"]],
  ["numbers drawn anew", items.RANDOM, ["HV4501", "templateProcessing", "Ngẫu nhiên"]],
  ["a choice without a key", items.NO_KEY, ["HV4502", "Mẫu", "right"]],
])("%s: left out, which is told", async (_, text, told) => {
  const { question, codes } = await read(text);
  expect([question, codes]).toEqual([undefined, [told]]);
});

const MANIFEST = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><resources>
<resource identifier="t" type="imsqti_test_xmlv2p1" href="test/test.xml"><file href="test/test.xml"/></resource>
<resource identifier="a" type="imsqti_item_xmlv2p2" href="items/c%C3%A2u%201.xml"><metadata><lom xmlns="http://www.imsglobal.org/xsd/imsmd_v1p2"><educational><difficulty><value>very difficult</value></difficulty></educational><general><keyword><langstring>an-toan</langstring></keyword></general></lom></metadata><file href="items/c%C3%A2u%201.xml"/></resource>
<resource identifier="b" type="imsqti_item_xmlv2p1" href="../ngoai.xml"/>
<resource identifier="c" type="imsqti_item_xmlv2p1" href="items/thieu.xml"/>
</resources></manifest>`;
const TEST = `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Bài thi"><testPart identifier="p" navigationMode="nonlinear" submissionMode="individual"><timeLimits maxTime="600"/>
<assessmentSection identifier="s" title="Phần I" visible="true"><selection select="1"/><assessmentSection identifier="s1" title="An toàn" visible="true"><assessmentItemRef identifier="a" href="../items/c%C3%A2u%201.xml"/></assessmentSection></assessmentSection></testPart></assessmentTest>`;

test("a package: pictures beside the item, sections, what is said of items; what leads out is not followed", async () => {
  const picture = items.NO_KEY.replace(
    "<choiceInteraction",
    '<p>Xem <img src="../hinh/cay.png" alt="Cây"/> <object data="../../../etc/passwd.png" type="image/png">Lạ</object></p><choiceInteraction',
  ).replace(
    '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>',
    '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>',
  );
  const bytes = await zipOf([
    { path: "imsmanifest.xml", content: MANIFEST },
    { path: "test/test.xml", content: TEST },
    { path: "items/câu 1.xml", content: picture },
    { path: "hinh/cay.png", content: Buffer.from(DOT, "base64") },
  ]);
  const found = await readQuestions({ path: "goi.zip", bytes });
  expect(found.questions).toMatchObject([
    {
      category: ["Phần I", "An toàn"],
      place: { file: "goi.zip/items/câu 1.xml" },
      question: {
        stem: 'Xem <img src="asset:media/cay.png" alt="Cây"> [Lạ]',
        difficulty: "hard",
        outcomes: ["an-toan"],
      },
    },
  ]);
  expect([...found.files.keys()]).toEqual(["media/cay.png"]);
  expect(found.diagnostics.map(({ code, args }) => [code, ...Object.values(args)])).toEqual([
    ["HV4507", ["img"]],
    ["HV4512", ["items/thieu.xml"]],
    ["HV4511", ["time", "draw"]],
  ]);
});

test("two packages in a zip: each tells what it lacks, and questions filed nowhere stay under the zip's name", async () => {
  const listing = (...hrefs: readonly string[]) =>
    `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>${hrefs
      .map((href) => `<resource type="imsqti_item_xmlv2p1" href="${href}"/>`)
      .join("")}</resources></manifest>`;
  const bytes = await zipOf([
    { path: "a/imsmanifest.xml", content: listing("1.xml", "thieu.xml") },
    { path: "a/1.xml", content: items.MENUS },
    { path: "b/imsmanifest.xml", content: listing("2.xml") },
    { path: "b/2.xml", content: items.OPENOLAT_CHOICE },
  ]);
  const { questions, diagnostics } = await readQuestions({ path: "thu/on-tap.zip", bytes });
  expect(questions.map(({ category, place }) => [category, place.file])).toEqual([
    [["on-tap"], "thu/on-tap.zip/a/1.xml"],
    [["on-tap"], "thu/on-tap.zip/b/2.xml"],
  ]);
  const missing = diagnostics.filter(({ code }) => code === "HV4512");
  expect(missing.map(({ args, place }) => [Object.values(args), place?.file])).toEqual([
    [[["a/thieu.xml"]], "thu/on-tap.zip/a/imsmanifest.xml"],
  ]);
});
