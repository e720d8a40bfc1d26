import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read, rowsOf } from "../../test/read.ts";
import { summarise } from "../report/summary.ts";
import { generalLines } from "../report/tables.ts";
import { reportInVietnamese } from "../report/words.ts";
import { sourceOf } from "./source.ts";
import { eachObject } from "./statements-in.ts";

const BASE = "https://hocvu.example/nguoi-dan";
const course = { id: BASE, definition: { type: "http://adlnet.gov/expapi/activities/course" } };

const told = (verb: string, learner: string, rest: object = {}) => ({
  actor: { name: `Chị ${learner}`, account: { homePage: "https://lms.example", name: learner } },
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
  object: course,
  timestamp: "2026-06-12T08:00:00.000Z",
  ...rest,
});

const answer = (learner: string, response: string, rest: object = {}) =>
  told("answered", learner, {
    object: {
      id: `${BASE}/questions/mat-khau`,
      definition: {
        description: { vi: "Mật khẩu nào mạnh?" },
        interactionType: "choice",
        correctResponsesPattern: ["a"],
        choices: ["a", "b"].map((id) => ({ id, description: { vi: `Mật khẩu ${id}` } })),
      },
    },
    result: { response, success: response === "a", duration: "PT1M30.5S" },
    context: {
      contextActivities: {
        parent: [{ id: `${BASE}/exam/attempts/2` }, { id: `${BASE}/exam` }],
        grouping: [course],
      },
    },
    ...rest,
  });

const STATEMENTS = [
  told("initialized", "hoa"),
  answer("hoa", "b"),
  told("passed", "hoa", { result: { success: true, score: { scaled: 0.85 } } }),
  told("experienced", "lan", {
    object: { id: `${BASE}/pages/1` },
    context: { contextActivities: { grouping: course } },
  }),
];

describe("statements of a course", () => {
  test.each([
    ["a list", JSON.stringify(STATEMENTS)],
    ["a list with line breaks", JSON.stringify(STATEMENTS, null, 2)],
    ["lines", STATEMENTS.map((one) => JSON.stringify(one)).join("\n")],
    ["lines of Windows", `${STATEMENTS.map((one) => JSON.stringify(one)).join("\r\n")}\r\n\r\n`],
    [
      "pages of a store",
      [0, 2]
        .map((at) => JSON.stringify({ statements: STATEMENTS.slice(at, at + 2), more: "/x" }))
        .join("\n"),
    ],
    ["a list in UTF-16", Buffer.from(`\uFEFF${JSON.stringify(STATEMENTS)}`, "utf16le")],
  ])("in %s give answers and standings", async (_, content) => {
    const found = await read(content);
    expect(found.codes).toEqual([]);
    expect(rowsOf(found)).toEqual([
      {
        learner: "hoa",
        question: "mat-khau",
        type: "choice",
        response: "b",
        right: false,
        attempt: 2,
      },
    ]);
    expect(found.responses.seconds[0]).toBe(90.5);
    expect(found.standings).toMatchObject([
      { learner: "hoa", course: BASE, started: true, passed: true, score: 0.85 },
      { learner: "lan", course: BASE, started: true, passed: false },
    ]);
    expect(found.people.get("hoa")?.name).toBe("Chị hoa");
  });

  test("answers in pages and practice count for nothing", async () => {
    const inside = (id: string) =>
      answer("hoa", "a", {
        context: { contextActivities: { parent: [{ id }], grouping: [course] } },
      });
    const found = await read(
      JSON.stringify([inside(`${BASE}/pages/mat-khau`), inside(`${BASE}/practice/module-1`)]),
    );
    expect(found.responses.length).toBe(0);
  });

  test("a question whose words or key changed is another version, whatever the order of its choices", async () => {
    const definition = answer("", "").object.definition as Record<string, unknown>;
    const other = (change: object) =>
      answer("hoa", "a", {
        object: { id: `${BASE}/questions/mat-khau`, definition: { ...definition, ...change } },
      });
    const { responses } = await read(
      JSON.stringify([
        answer("hoa", "a"),
        other({ choices: [...(definition.choices as object[])].reverse() }),
        other({ description: { vi: "Mật khẩu nào yếu?" } }),
        other({ correctResponsesPattern: ["b"] }),
      ]),
    );
    expect([...responses.item]).toEqual([0, 0, 1, 2]);
  });

  test("a result that a teacher has yet to mark is finished, neither passed nor failed, and told of apart", async () => {
    const waits = { completion: true, extensions: { "urn:hocvu:to-mark": 2 } };
    const found = await read(
      JSON.stringify([
        told("completed", "hoa", { result: waits }),
        told("completed", "lan", { result: waits }),
        told("passed", "lan", { result: { success: true, score: { scaled: 0.9 } } }),
        told("completed", "mai", { result: { completion: true } }),
      ]),
    );
    const summary = summarise(found, reportInVietnamese);
    expect(summary.total).toMatchObject({ finished: 3, passed: 1, waiting: 1 });
    expect(generalLines(summary, reportInVietnamese)).toContain(
      "Trong các lượt học xong có 1 lượt chờ giáo viên chấm câu tự viết, chưa tính là đạt hay không đạt.",
    );
  });

  test("what says nothing of anybody is counted and left out", async () => {
    const found = await read(
      JSON.stringify([{}, { actor: 3, verb: [], object: "x" }, ...STATEMENTS]),
    );
    expect(found.codes).toEqual(["HV5046"]);
    expect(found.responses.length).toBe(1);
  });
});

test("objects are found however their bytes are chunked", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.object({ maxDepth: 2 }).map((value) => ({ value })),
        { minLength: 1, maxLength: 5 },
      ),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("list", "lines", "pages"),
      async (objects, size, form) => {
        const lines = objects.map((one) => JSON.stringify(one));
        const text =
          form === "list"
            ? `[${lines.join(",\n")}]`
            : form === "lines"
              ? lines.join("\n")
              : lines.map((one) => `{"statements": [${one}], "more": ""}`).join("");
        const bytes = Buffer.from(text);
        const open = async function* () {
          // What tells the forms apart is in the first bytes of every real file.
          yield bytes.subarray(0, 40);
          for (let at = 40; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        };
        const found: unknown[] = [];
        await eachObject({ ...sourceOf("x", ""), open }, (one) => found.push(one));
        expect(found).toEqual(lines.map((one) => JSON.parse(one)));
      },
    ),
    { numRuns: 100 },
  );
});
