import type { Diagnostic } from "@hocvu/diagnostics";
import { type ChoiceQuestion, type Course, random } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { responseRow } from "../../test/table.ts";
import { buildResponses, type ResponseRow } from "../index.ts";
import { askedOf, keyVersionOf, versionOf } from "../versions.ts";
import { analyseItems } from "./analyse-items.ts";

const choices = (right: string) =>
  ["a", "b", "c", "d"].map((id) => ({
    ...{ id, html: `<p>Ý ${id}</p>`, correct: id === right, pinned: false },
  }));
const question = (id: string, right = "a"): ChoiceQuestion => ({
  ...{ type: "single", id, outcomes: [], stem: `<p>Câu ${id}?</p>`, points: 1, exam: true },
  ...{ shuffle: true, scoring: "all", choices: choices(right) },
});
const bank = [...Array.from({ length: 11 }, (_, n) => question(`cau-${n}`)), question("la", "b")];
const course = {
  ...{ id: "mau", title: "Mẫu", lang: "vi", version: "1", passing: { num: 1, den: 2 } },
  ...{ keywords: [], outcomes: [], glossary: [], assets: [], welcome: "" },
  modules: [{ id: "m", title: "M", contents: [], pages: [], bank }],
} satisfies Course;

/** What somebody of this ability takes. Whoever knows takes `a`; who does not, any other. */
type Answers = (ability: number, next: () => number) => string;
const usual: Answers = (ability, next) =>
  next() < 0.15 + 0.7 * ability ? "a" : "bcd".charAt(Math.floor(next() * 3));

/** 400 learners answer all questions, `la` in a way of its own. */
function answered(
  odd: Answers,
  change: (row: Partial<ResponseRow>) => Partial<ResponseRow> = (row) => row,
) {
  const next = random(19);
  const builder = buildResponses();
  for (let learner = 0; learner < 400; learner++) {
    const ability = next();
    for (const { id, choices } of bank) {
      const response = (id === "la" ? odd : usual)(ability, next);
      const right = choices.some((one) => one.id === response && one.correct);
      builder.add(responseRow(change({ learner: `${learner}`, question: id, response, right })));
    }
  }
  return builder.responses();
}

const placeAt = (pointer: string) => {
  const point = { line: 1, column: 1, offset: 0 };
  return { file: pointer, start: point, end: point };
};
const told = (found: readonly Diagnostic[]) =>
  found.map(({ code, place }) => `${code} ${place?.file ?? ""}`.trim());

describe("a question is named at its own line:", () => {
  test.each<[string, Answers, readonly string[]]>([
    ["its key is on the wrong choice", usual, ["HV5001 /modules/0/bank/11"]],
    [
      "two wrong choices that nobody takes",
      (ability, next) => (next() < 0.2 + 0.6 * ability ? "b" : "c"),
      ["HV5002 /modules/0/bank/11/choices/0", "HV5002 /modules/0/bank/11/choices/3"],
    ],
    ["everybody knows it", () => "b", ["HV5003 /modules/0/bank/11"]],
    [
      "nobody knows it",
      (_, next) => "acd".charAt(Math.floor(next() * 3)),
      ["HV5003 /modules/0/bank/11"],
    ],
    [
      "chance answers it",
      (_, next) => "abcd".charAt(Math.floor(next() * 4)),
      ["HV5003 /modules/0/bank/11"],
    ],
    [
      "those who do well miss it, each in another way",
      (ability, next) =>
        next() < 0.8 - 0.7 * ability ? "b" : "acd".charAt(Math.floor(next() * 3)),
      ["HV5001 /modules/0/bank/11"],
    ],
    [
      "it is as it should be",
      (ability, next) => "abcd".charAt([1, 0, 2, 3][usual(ability, next).charCodeAt(0) - 97] ?? 0),
      [],
    ],
  ])("%s", (_, odd, codes) => {
    expect(told(analyseItems(answered(odd), course, placeAt).diagnostics)).toEqual(codes);
  });
});

test("the sentence quotes the choice that those take who know, with its share", () => {
  const [found] = analyseItems(answered(usual), course).diagnostics;
  expect(found?.args).toMatchObject({ id: "la", key: "Ý b", choice: "Ý a" });
});

test("under ten answers there is one note, and no figure", () => {
  const responses = buildResponses();
  for (let n = 0; n < 9; n++) responses.add(responseRow({ learner: `${n}`, question: "la" }));
  const { diagnostics, measures } = analyseItems(responses.responses(), course);
  expect(told(diagnostics)).toEqual(["HV5005"]);
  expect(measures.items[0]?.measured).toBeUndefined();
});

describe("versions", () => {
  const [first] = bank;
  const { asked, type } = askedOf(first ?? question("cau-0"));
  const rows = (version: string) =>
    answered(usual, (row) => (row.question === "cau-0" ? { ...row, version } : row));

  test("that the course has now count, whichever source tells them", () => {
    for (const version of ["", versionOf(asked, type), keyVersionOf(type, asked.right)]) {
      const { diagnostics, measures } = analyseItems(rows(version), course);
      expect(told(diagnostics)).toEqual(["HV5001"]);
      expect(measures.items).toHaveLength(12);
    }
  });

  test("with other words or another key are left out and said", () => {
    for (const version of [
      versionOf({ ...asked, text: "Câu cũ?" }, type),
      keyVersionOf(type, "c"),
    ]) {
      const { diagnostics } = analyseItems(rows(version), course);
      expect(told(diagnostics)).toEqual(["HV5001", "HV5006"]);
      expect(diagnostics[1]?.args).toMatchObject({ answers: 400, about: ["cau-0"] });
    }
  });

  test("lettered in another order are read by the words of choices", () => {
    const turned: Record<string, string> = { a: "d", b: "c", c: "b", d: "a" };
    const back = asked.choices.map(({ id, text }) => ({ id: turned[id] ?? id, text }));
    const shuffled = answered(usual, (row) => ({
      ...row,
      response: turned[row.response ?? ""] ?? "",
      asked: { text: "", choices: back, right: "" },
    }));
    const [plain, turnedBack] = [answered(usual), shuffled].map(
      (one) => analyseItems(one, course).measures.items[0]?.measured?.options,
    );
    expect(turnedBack).toEqual(plain);
  });
});

test("answers to another course's questions are no answers of this one", () => {
  const elsewhere = answered(usual, (row) => ({
    ...row,
    course: `https://x.example/${row.learner === "1" ? "mau" : "khac"}`,
  }));
  const { measures } = analyseItems(elsewhere, course);
  expect(measures.items.map(({ count }) => count)).toEqual(bank.map(() => 1));
  const unknown = answered(usual, (row) => ({ ...row, question: `x-${row.question}` }));
  expect(told(analyseItems(unknown, course).diagnostics)).toEqual(["HV5007"]);
});
