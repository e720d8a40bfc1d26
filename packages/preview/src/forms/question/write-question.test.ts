import { parseTree } from "@hocvu/markdown";
import { describe, expect, test } from "vitest";
import schema from "../../../../../schemas/question.schema.json" with { type: "json" };
import { formWordsIn } from "../../words/forms/words.ts";
import { applyEdits } from "../text-edit.ts";
import { BANK, readAll } from "./bank.fixture.ts";
import { changeType } from "./change-type.ts";
import {
  type AnswerFields,
  ATTRIBUTES,
  type CriterionField,
  QUESTION_TYPES,
  type QuestionFields,
} from "./fields.ts";
import { findQuestions } from "./find-questions.ts";
import { newQuestion, renderQuestion } from "./new-question.ts";
import { readQuestion } from "./read-question.ts";
import { writeQuestion } from "./write-question.ts";

const words = formWordsIn("vi").newQuestion;

type AnyWritten = Extract<AnswerFields, { shape: "written" }>;
/** With the two criteria of the text that it is read from. */
type Written = AnyWritten & {
  readonly criteria: readonly [CriterionField, CriterionField];
};

/** What becomes of the question that begins so when `change` is made in its form. */
function changed(stem: string, change: (fields: QuestionFields) => QuestionFields, text = BANK) {
  const one = readAll(text).find(({ fields }) => fields.stem.startsWith(stem));
  if (!one) throw new Error(`no question ${stem}`);
  const edits = writeQuestion(text, "bank", one.start, change(one.fields));
  if (!edits) return "refused";
  return edits.map(({ start, end, text: put }) => `${text.slice(start, end)}→${put}`);
}

function withAnswer<S extends AnswerFields["shape"]>(
  change: (answer: Extract<AnswerFields, { shape: S }>) => AnswerFields,
) {
  return (fields: QuestionFields): QuestionFields => ({
    ...fields,
    answer: change(fields.answer as Extract<AnswerFields, { shape: S }>),
  });
}

test("each type is read into fields, in whatever way it is written", () => {
  expect(
    readAll(BANK).map(({ fields: { type, stem, answer } }) => [type, stem, answer.shape]),
  ).toEqual([
    ["single", "Dịch vụ nào lưu được tệp?", "choices"],
    ["multiple", "Chọn hai", "choices"],
    ["true-false", "Đúng không?", "choices"],
    ["matching", "Ghép", "pairs"],
    ["ordering", "Xếp", "items"],
    ["fill-in", "Điền", "blanks"],
    ["numeric", "Mấy?", "blanks"],
    ["categorize", "Nhóm", "groups"],
    ["likert", "Ý kiến", "choices"],
    ["hotspot", "Chỗ nào?", "choices"],
    ["short-answer", "Vì sao?", "written"],
  ]);
});

test("fields hold the Markdown of their part, without the marks of the question", () => {
  const [first] = readAll(BANK);
  expect(first?.fields).toEqual({
    type: "single",
    stem: "Dịch vụ nào lưu được tệp?",
    body: "Xem hình:\n\n![Máy tính](media/may.png)",
    at: "",
    attributes: {
      id: "mo-lai",
      outcome: "luu",
      difficulty: "easy",
      points: "",
      exam: "",
      shuffle: "",
      scoring: "",
      enough: "",
      tones: "",
      exact: "",
      type: "",
    },
    hint: "",
    answer: {
      shape: "choices",
      choices: [
        {
          from: 0,
          text: "Chỉ bộ nhớ trong\n    của điện thoại",
          right: false,
          pin: false,
          feedback: "Tệp sẽ mất\nkhi máy hỏng.",
        },
        { from: 1, text: "Một dịch vụ **đám mây**", right: true, pin: false, feedback: "" },
        { from: 2, text: "Tất cả các ý trên", right: false, pin: true, feedback: "" },
      ],
    },
    explanation: "Tệp nằm ở máy chủ.\n\n- Ở xa\n- Ai cũng vào được",
  });
});

describe("a change of one field touches nothing else:", () => {
  const choice = (at: number, part: object) =>
    withAnswer<"choices">((answer) => ({
      ...answer,
      choices: answer.choices.map((one, index) => (index === at ? { ...one, ...part } : one)),
    }));
  const attribute = (part: Partial<QuestionFields["attributes"]>) => (fields: QuestionFields) => ({
    ...fields,
    attributes: { ...fields.attributes, ...part },
  });
  test.each<[string, string, (fields: QuestionFields) => QuestionFields, readonly string[]]>([
    ["nothing", "Dịch vụ", (fields) => fields, []],
    [
      "the stem",
      "Dịch vụ",
      (fields) => ({ ...fields, stem: "Dịch vụ gì lưu được tệp?" }),
      ["nào→gì"],
    ],
    ["an id", "Dịch vụ", attribute({ id: "mo" }), ["-lai→"]],
    ["an outcome that goes", "Dịch vụ", attribute({ outcome: "" }), [" outcome=luu→"]],
    ["points that come", "Dịch vụ", attribute({ points: "2" }), ["→ points=2"]],
    ["attributes where there are none", "Xếp", attribute({ id: "xep" }), ["→ {#xep}"]],
    ["the last attribute", "Ghép", attribute({ id: "" }), [" {#ghep}→"]],
    ["two outcomes", "Chọn hai", attribute({ outcome: "luu, do" }), ["tim→do"]],
    ["a box", "Chọn hai", choice(2, { right: true }), [" →x"]],
    ["a choice", "Dịch vụ", choice(1, { text: "Một kho **đám mây**" }), ["dịch vụ→kho"]],
    ["a pin", "Dịch vụ", choice(2, { pin: false }), [" {pin}→"]],
    ["a pin that comes", "Chọn hai", choice(1, { pin: true }), ["→ {pin}"]],
    ["feedback", "Dịch vụ", choice(0, { feedback: "Tệp sẽ mất\nkhi máy cháy." }), ["hỏng→cháy"]],
    ["feedback that comes", "Chọn hai", choice(2, { feedback: "Không." }), ["→\n  > Không."]],
    [
      "feedback that goes",
      "Dịch vụ",
      choice(0, { feedback: "" }),
      ["\n  > Tệp sẽ mất\n  > khi máy hỏng.→"],
    ],
    [
      "a cell",
      "Ghép",
      withAnswer<"pairs">((answer) => ({
        ...answer,
        pairs: answer.pairs.map((one, at) =>
          at === 1 ? { ...one, right: "Dùng máy | nhờ" } : one,
        ),
      })),
      ["chung→nhờ"],
    ],
    [
      "an item",
      "Xếp",
      withAnswer<"items">((answer) => ({
        ...answer,
        items: answer.items.map((one, at) =>
          at === 1 ? { ...one, text: "Chọn\n- mục khác" } : one,
        ),
      })),
      ["con→khác"],
    ],
    [
      "an answer in a blank",
      "Điền",
      withAnswer<"blanks">((answer) => ({
        ...answer,
        text: answer.text.replace("OTP", "OTP|mã"),
      })),
      ["→|mã"],
    ],
    [
      "the explanation",
      "Dịch vụ",
      (fields) => ({
        ...fields,
        explanation: fields.explanation.replace("Ở xa", "Ở gần"),
      }),
      ["xa→gần"],
    ],
    [
      "an explanation that comes",
      "Chọn hai",
      (fields) => ({ ...fields, explanation: "Vì vậy.\n\nThế." }),
      ["→\n\n> Vì vậy.\n>\n> Thế."],
    ],
    [
      "an explanation that goes",
      "Xếp",
      (fields) => ({ ...fields, explanation: "" }),
      ["\n\n> Theo thứ tự.→"],
    ],
    ["a hint", "Ghép", (fields) => ({ ...fields, hint: "Nhìn gần." }), ["kỹ→gần"]],
    [
      "a hint that comes",
      "Mấy?",
      (fields) => ({ ...fields, hint: "Đếm." }),
      ["→\n\n:::hint\nĐếm.\n:::"],
    ],
    [
      "a stem of several blocks",
      "Đúng",
      (fields) => ({ ...fields, body: "Nhìn đây." }),
      ["→\n\nNhìn đây."],
    ],
    [
      "a thing to sort",
      "Nhóm",
      withAnswer<"groups">((answer) => ({
        ...answer,
        cells: answer.cells.map((one) =>
          one.text === "Hãng" ? { ...one, text: "Loại máy" } : one,
        ),
      })),
      ["Hãng→Loại máy"],
    ],
    [
      "a thing in a free cell",
      "Nhóm",
      withAnswer<"groups">((answer) => ({
        ...answer,
        cells: [...answer.cells, { text: "Mã", group: 0 }],
      })),
      ["→Mã "],
    ],
  ])("%s", (_, stem, change, edits) => {
    expect(changed(stem, change)).toEqual(edits);
  });
});

describe("choices, things and pairs", () => {
  test("one that is taken away goes with its line and its feedback", () => {
    const without = withAnswer<"choices">((answer) => ({
      ...answer,
      choices: answer.choices.slice(1),
    }));
    expect(changed("Dịch vụ", without)).toEqual([
      "* [ ] Chỉ bộ nhớ trong\n      của điện thoại\n  > Tệp sẽ mất\n  > khi máy hỏng.\n→",
    ]);
  });
  test("one that comes is written as those around it are", () => {
    const more = withAnswer<"choices">((answer) => ({
      ...answer,
      choices: [...answer.choices, { text: "Bốn", right: false, pin: false, feedback: "Không." }],
    }));
    expect(changed("Chọn hai", more)).toEqual(["→\n\n- [ ] Bốn\n  > Không."]);
  });
  test("what is numbered stays so", () => {
    const more = withAnswer<"items">((answer) => ({
      ...answer,
      items: [answer.items[0], { text: "Thở" }, ...answer.items.slice(1)] as never,
    }));
    const edits = changed("Xếp", more);
    expect(edits).toEqual(["→\n2) Thở", "2→3", "3→4"]);
  });
  test("those that change places take what is theirs with them", () => {
    const turned = withAnswer<"pairs">((answer) => ({
      ...answer,
      pairs: [...answer.pairs].reverse(),
    }));
    const edits = changed("Ghép", turned);
    expect(edits).not.toBe("refused");
  });
});

describe("of a written answer", () => {
  const two = BANK.replace("{points=2}\n", "{points=2}\n- Viết\n  bằng lời mình\n");
  test("the sample and what a good one has are fields, with their points", () => {
    const last = readAll(two).at(-1);
    expect(last?.fields.answer).toEqual({
      shape: "written",
      sample: "Vì máy hỏng.",
      criteria: [
        { from: 0, text: "Nói được vì sao", points: "2" },
        { from: 1, text: "Viết\nbằng lời mình", points: "" },
      ],
    });
  });
  test.each<[string, (answer: Written) => Partial<AnyWritten>, readonly string[]]>([
    ["the sample", () => ({ sample: "Vì máy mất." }), ["hỏng→mất"]],
    ["no sample", () => ({ sample: "" }), ["Vì máy hỏng.→"]],
    [
      "points",
      ({ criteria: [a, b] }) => ({ criteria: [a, { ...b, points: "3" }] }),
      ["→ {points=3}"],
    ],
    [
      "no points",
      ({ criteria: [a, b] }) => ({ criteria: [{ ...a, points: "1" }, b] }),
      [" {points=2}→"],
    ],
    [
      "words",
      ({ criteria: [a, b] }) => ({ criteria: [{ ...a, text: "Nói rõ vì sao" }, b] }),
      ["được→rõ"],
    ],
    [
      "one more",
      ({ criteria }) => ({ criteria: [...criteria, { text: "Ngắn", points: "2" }] }),
      ["→\n- Ngắn {points=2}"],
    ],
    ["one less", ({ criteria: [, b] }) => ({ criteria: [b] }), ["- Nói được vì sao {points=2}\n→"]],
  ])("%s is all that changes", (_, change, edits) => {
    const write = withAnswer<"written">((answer) => ({ ...answer, ...change(answer as Written) }));
    expect(changed("Vì sao?", write, two)).toEqual(edits);
  });
  test.each([
    ["in another order", ":::rubric\n- A\n:::\n\n:::answer\nB\n:::"],
    ["with more than a list", ":::answer\nB\n:::\n\n:::rubric\nGồm:\n\n- A\n:::"],
    ["with numbers", ":::answer\nB\n:::\n\n:::rubric\n1. A\n:::"],
  ])("what is written %s stays Markdown", (_, answer) => {
    const [one] = readAll(`## Vì sao? {#vi-sao}\n\n${answer}\n`);
    expect(one?.fields.answer).toEqual({ shape: "markdown", text: answer });
    expect(one?.fields.type).toBe("short-answer");
  });
});

test("what says that it comes from nowhere is new", () => {
  const stray = withAnswer<"items">((answer) => ({
    ...answer,
    items: [...answer.items, { text: "Thở", from: 9 }, { text: "Ngồi", from: 0 }],
  }));
  expect(changed("Xếp", stray)).toEqual(["→\n4) Thở\n5) Ngồi"]);
});

test("what would be taken for a mark of the question is written as words", () => {
  const more = withAnswer<"choices">((answer) => ({
    ...answer,
    choices: [...answer.choices, { text: "Vì\n> 5 m", right: false, pin: false, feedback: "" }],
  }));
  expect(changed("Chọn hai", more)).toEqual(["→\n\n- [ ] Vì\n  \\> 5 m"]);
  const body = (fields: QuestionFields) => ({ ...fields, body: "## Không phải câu hỏi" });
  expect(changed("Chọn hai", body)).toEqual(["→\n\n\\## Không phải câu hỏi"]);
});

test("what no form can show stands there as Markdown, and is left alone", () => {
  const odd = "## Lạ {#la}\n\n- [x] Một\n\nXen vào\n\n- [ ] Hai\n\n> Vì.\n";
  const [one] = readAll(odd);
  expect(one?.fields.answer).toEqual({
    shape: "markdown",
    text: "- [x] Một\n\nXen vào\n\n- [ ] Hai",
  });
  expect(changed("Lạ", (fields) => ({ ...fields, explanation: "Bởi." }), odd)).toEqual(["Vì→Bởi"]);
});

test("a check in a lesson is a question too", () => {
  const lesson =
    "Đọc.\n\n:::check\n### Chọn {#chon}\n\n- [x] Một\n- [ ] Hai\n\n> Vì.\n:::\n\nHết.\n";
  const [section] = findQuestions(lesson, "lesson");
  const read = section && readQuestion(section, lesson);
  if (!section || !read) throw new Error("no check");
  const edits = writeQuestion(lesson, "lesson", section.start, {
    ...read.fields,
    explanation: "Vì thế.",
  });
  expect(applyEdits(lesson, edits ?? [])).toBe(lesson.replace("Vì.", "Vì thế."));
});

test("every attribute that a question may have has a field", () => {
  expect([...ATTRIBUTES].sort()).toEqual(Object.keys(schema.properties).sort());
});

test("a written answer is asked in an exam, and right from some points on, as its braces then say", () => {
  const settle = (exam: string, enough: string) => (fields: QuestionFields) => ({
    ...fields,
    attributes: { ...fields.attributes, exam, enough },
  });
  expect(changed("Vì sao?", settle("yes", "2"))).toEqual(["→ exam=yes enough=2"]);
  const marked = BANK.replace("{#vi-sao}", "{#vi-sao enough=2 exam=yes}");
  expect(changed("Vì sao?", settle("", "3"), marked)).toEqual(["2 exam=yes→3"]);
  expect(changed("Vì sao?", settle("", ""), marked)).toEqual([" enough=2 exam=yes→"]);
});

test("what says nothing to a question's new type goes with the old one", () => {
  const text = "## Hai {#hai scoring=partial shuffle=no points=2}\n\n- [x] A\n- [x] B\n- [ ] C\n";
  const [one] = readAll(text);
  const asWritten = one && changeType(one.fields, "short-answer", words);
  expect(asWritten?.attributes).toMatchObject({ scoring: "", shuffle: "", points: "2" });
  const written = { ...(one?.fields as QuestionFields), type: "short-answer" as const };
  const marked = { ...written, attributes: { ...written.attributes, exam: "no", enough: "1" } };
  const answer = { shape: "markdown" as const, text: ":::rubric\n- A {points=2}\n:::" };
  expect(changeType({ ...marked, answer }, "single", words).attributes).toMatchObject({
    enough: "",
    exam: "no",
  });
});

describe("when a film stops for a question of a lesson", () => {
  const lesson = (opening: string) =>
    `::video[A]{src=a.mp4}\n\n${opening}\n### Chọn {#chon}\n\n- [x] Một\n- [ ] Hai\n\n> Vì.\n:::\n\nHết.\n`;
  test.each([
    [":::check", "1:20", ":::check{at=1:20}"],
    [":::check{}", "1:20", ":::check{at=1:20}"],
    [":::check{at=0:40}", "1:20", ":::check{at=1:20}"],
    [':::check{at="0:40"}', "0:41", ":::check{at=0:41}"],
    [":::check{.to at=0:40}", "0:41", ":::check{.to at=0:41}"],
    [":::check{.to}", "0:41", ":::check{.to at=0:41}"],
    [":::check{at=0:40}", "", ":::check"],
    [":::check{at=0:40 .to}", "", ":::check{.to}"],
    [":::check", ' 1:"20} ', ":::check{at=1:20}"],
  ])("%s with %j is %s", (before, at, after) => {
    const text = lesson(before);
    const [section] = findQuestions(text, "lesson");
    const read = section && readQuestion(section, text);
    if (!section || !read) throw new Error("no check");
    const edits = writeQuestion(text, "lesson", section.start, { ...read.fields, at });
    expect(edits).toBeDefined();
    const written = applyEdits(text, edits ?? []);
    expect(written).toBe(lesson(after));
    const [again] = findQuestions(written, "lesson");
    const said = at.replace(/[" }]/g, "");
    expect(again && readQuestion(again, written)?.fields).toEqual({ ...read.fields, at: said });
    // As the compiler reads it.
    const check = parseTree(written).children.find((one) => one.type === "containerDirective");
    expect(check?.type === "containerDirective" && check.attributes?.at).toBe(said || undefined);
  });
});

test("each type can become each other one", () => {
  const wrong = QUESTION_TYPES.flatMap((from) =>
    QUESTION_TYPES.flatMap((to) => {
      const first = renderQuestion(newQuestion(from, { id: "a", outcome: "b" }, words));
      const text = `${first}\n\n## Sau {#sau}\n`;
      const [one] = readAll(text);
      const edits = one && writeQuestion(text, "bank", 0, changeType(one.fields, to, words));
      const [again] = readAll(applyEdits(text, edits ?? []));
      const isRight = one?.fields.type === from && again?.fields.type === to;
      return isRight ? [] : [`${from} → ${to}`];
    }),
  );
  expect(wrong).toEqual([]);
});
