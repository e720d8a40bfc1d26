import { expect, test } from "vitest";
import { rightOf } from "../../../test/course.ts";
import { BLACKBOARD, CANVAS, POOL, RESPONDUS } from "../../../test/qti-files.ts";
import { readQuestions } from "../../read-questions.ts";

const read = (text: string, path = "a.xml") =>
  readQuestions({ path, bytes: new TextEncoder().encode(text) });

const told = (found: Awaited<ReturnType<typeof read>>) =>
  found.diagnostics.map(
    ({ code, args }) =>
      `${code} ${"kind" in args ? args.kind : "lost" in args ? args.lost : "lack" in args ? args.lack : ""}`,
  );

test("Canvas: every kind but essays, with feedback and points; a menu's spare answers are told", async () => {
  const found = await read(CANVAS);
  expect(found.questions.map(({ question }) => [question.type, rightOf(question)])).toEqual([
    [
      "single",
      [
        ["Hà Nội", true],
        ["Huế", false],
      ],
    ],
    [
      "multiple",
      [
        ["Hai", true],
        ["Ba", false],
        ["Bốn", true],
      ],
    ],
    [
      "matching",
      [
        ["Một", "1"],
        ["Hai", "2"],
      ],
    ],
    ["fill-in", [["OTP", "otp"], ["ai"]]],
    ["numeric", [3.1, 3.2]],
  ]);
  const [single, multiple, matching, blanks] = found.questions.map(({ question }) => question);
  expect(single).toMatchObject({
    id: "g-chon",
    stem: "Thủ đô của nước ta?",
    points: 2,
    explanation: "<p>Từ năm 1976.</p>",
    choices: [{ html: "Hà Nội" }, { html: "<strong>Huế</strong>", feedback: "Từng là kinh đô" }],
  });
  expect([multiple, matching].map((one) => one && "scoring" in one && one.scoring)).toEqual([
    "all",
    "partial",
  ]);
  expect(blanks).toMatchObject({
    text: '<p>Mã <span class="blank" data-blank="0"></span> không đưa cho <span class="blank" data-blank="1"></span>.</p>',
  });
  expect(found.questions[0]?.category).toEqual(["Kiểm tra một tiết"]);
  expect(told(found)).toEqual(["HV4503 distractors", "HV4502 sample"]);
});

test("Blackboard: what lies in flows, keys by SCORE.max, things matched by their places", async () => {
  const found = await read(BLACKBOARD, "res00001.dat");
  expect(found.questions.map(({ question }) => [question.type, rightOf(question)])).toEqual([
    [
      "true-false",
      [
        ["Đúng", true],
        ["Sai", false],
      ],
    ],
    [
      "single",
      [
        ["Đỏ", false],
        ["Vàng", true],
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
    ["ordering", ["Nhất", "Nhì"]],
    [
      "matching",
      [
        ["Ếch", "Lưỡng cư"],
        ["Mèo", "Thú"],
      ],
    ],
    ["fill-in", [["Ếch", "Nhái"]]],
  ]);
  const [truth, single] = found.questions.map(({ question }) => question);
  expect(truth?.explanation).toBe("<p>Đúng vậy.</p>\n<p>Nhìn lên xem.</p>");
  expect(single).toMatchObject({
    stem: "<em>Màu nào ở giữa?</em>",
    choices: [{ feedback: "Không phải." }, {}],
  });
  expect(told(found)).toEqual(["HV4502 sample"]);
});

test("Blackboard's older pools", async () => {
  const found = await read(POOL, "res00002.dat");
  expect(found.questions.map(({ question, category }) => [category[0], rightOf(question)])).toEqual(
    [
      [
        "Bể câu hỏi",
        [
          ["Huế", false],
          ["Hà Nội", true],
        ],
      ],
      [
        "Bể câu hỏi",
        [
          ["Một", "1"],
          ["Hai", "2"],
        ],
      ],
      ["Bể câu hỏi", [["ếch"]]],
    ],
  );
  expect(found.questions[0]?.question).toMatchObject({
    stem: "<strong>Thủ đô</strong>?",
    explanation: "<p>Giỏi</p>",
  });
  expect(told(found)).toEqual(["HV4502 sample"]);
});

test("Respondus and the standard itself: sums of points, fields within a text, groups", async () => {
  const found = await read(RESPONDUS);
  expect(found.questions.map(({ question }) => [question.type, rightOf(question)])).toEqual([
    [
      "multiple",
      [
        ["Hai", true],
        ["Ba", false],
        ["Sáu", true],
      ],
    ],
    ["fill-in", [["OTP", "mã OTP"], ["ai"]]],
    [
      "matching",
      [
        ["Một", "1"],
        ["Hai", "2"],
      ],
    ],
  ]);
  expect(found.questions[1]?.question).toMatchObject({
    scoring: "partial",
    text: expect.stringMatching(
      /^<p>Mã ?<span class="blank" data-blank="0"><\/span> ?không đưa cho/,
    ),
  });
  expect(told(found)).toEqual([]);
});

test("an entity of its own makes an item one that cannot be read, and nothing is fetched", async () => {
  const text = RESPONDUS.replace(
    "<!DOCTYPE questestinterop SYSTEM",
    '<!DOCTYPE questestinterop [<!ENTITY x SYSTEM "file:///etc/passwd">] SYSTEM',
  ).replace("[CDATA[Hai]]", "[CDATA[Hai]]>&x;<![CDATA[]]");
  const found = await read(text);
  expect(found.questions).toHaveLength(2);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(["HV4505"]);
});

test("a picture to click on is called what it is, not an essay", async () => {
  const found = await read(`<questestinterop><item ident="a"><presentation>
    <material><mattext>Bấm vào nút nguồn</mattext></material>
    <response_xy ident="r"><render_hotspot/></response_xy></presentation></item></questestinterop>`);
  expect([found.questions.length, told(found)]).toEqual([0, ["HV4501 response_xy"]]);
});
