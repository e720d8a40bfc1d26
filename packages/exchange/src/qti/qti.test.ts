import { readZip } from "@hocvu/archive";
import { grade, mapHtml, type Question, type Response } from "@hocvu/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyQuestion } from "../../../markdown/test/any-question.ts";
import { COURSE_NAMES, courseOf, readCourse } from "../../test/course.ts";
import { packed } from "../../test/packed.ts";
import { readQuestions } from "../read-questions.ts";
import { parseXml } from "../xml/elements.ts";
import { processingOf } from "./read/processing.ts";
import { normalised } from "./read/tree.ts";
import type { Value } from "./read/values.ts";
import { qti3, qti21 } from "./target.ts";

const RUNS = process.env.HOCVU_SEEDS ? 1000 : 15;
const formats = [
  ["QTI 2.1", qti21],
  ["QTI 3.0", qti3],
] as const;

/** Without what only our player knows of it: addresses, how pictures are loaded, MathML beside its TeX. */
function plain(question: Question): unknown {
  const { key: _, ...own } = mapHtml(question, (html) =>
    html
      .replace(/(data-tex="[^"]*")[^>]*>(?:<math[\s\S]*?<\/math>|_)?<\//g, "$1></")
      .replace(
        /src="asset:(?:[^"]*\/)?([^"/]*)"/g,
        (_all, name: string) => `src="${name.toLowerCase()}"`,
      )
      .replace(
        / (?:loading|decoding|target|rel|class|tabindex|role|aria-label|height|id|download)(?:="[^"]*")?(?=[^<]*>)/g,
        "",
      )
      .replace(/<div>(<table[\s\S]*?<\/table>)<\/div>/g, "$1")
      .replace(/<wbr>/g, "")
      .replace(/>\s+</g, "><")
      .replace(/\s+(?=<(?:p|ul|ol|pre|div|table|blockquote)\b)/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  ) as Question & { key?: string };
  const scoring = "scoring" in own && partsOf(own as Question) > 1 ? own.scoring : "all";
  return {
    ...keyedByWords(own as Question),
    ...("scoring" in own ? { scoring } : {}),
    // Nothing is right in an opinion, so it has no points.
    ...(own.type === "likert" ? { points: 1, exam: false } : {}),
  };
}

/** In what order things are shown that are matched or ordered follows from their ids, which are new here. */
function keyedByWords(question: Question): object {
  const words = (items: readonly { id: string; html: string }[], id: string | undefined) =>
    items.find((item) => item.id === id)?.html;
  if (question.type === "matching") {
    const { lefts, rights, right, ...rest } = question;
    return { ...rest, pairs: lefts.map(({ html }, at) => [html, words(rights, right[at])]) };
  }
  if (question.type === "ordering") {
    const { items, right, ...rest } = question;
    return { ...rest, order: right.map((id) => words(items, id)) };
  }
  return question;
}

/** What can be right apart from each other; two things in a row are both in their places or neither is. */
function partsOf(question: Question): number {
  if ("choices" in question) return question.choices.filter(({ correct }) => correct).length;
  if ("blanks" in question) return question.blanks.length;
  if ("right" in question)
    return question.type === "ordering" && question.right.length === 2 ? 1 : question.right.length;
  return 1;
}

async function back(format: typeof qti21, course: Awaited<ReturnType<typeof readCourse>>) {
  const bytes = await packed(format, course);
  const { questions, diagnostics } = await readQuestions({ path: "a.zip", bytes });
  return { questions: questions.map(({ question }) => question), diagnostics, found: questions };
}

test.each(
  formats.flatMap(([title, format]) => COURSE_NAMES.map((name) => [title, name, format] as const)),
)("%s: the banks of %s come back with all that was said of them", async (_, name, format) => {
  const course = await readCourse(name);
  const { questions, diagnostics, found } = await back(format, course);
  const bank = course.modules.flatMap((module) => module.bank);
  expect(questions.map(plain)).toEqual(bank.map(plain));
  expect(diagnostics.filter(({ code }) => code !== "HV4511")).toEqual([]);
  expect(found.map(({ category }) => category)).toEqual(
    course.modules.flatMap(({ bank: own, title }) => own.map(() => [title])),
  );
});

// Places in pictures have no labels but plain ones there: see `hotspot.test.ts`.
const { hotspot: _, ...others } = anyQuestion;

const anyBank = fc
  .array(fc.oneof(...Object.values(others)), { minLength: 1, maxLength: 4 })
  .map((questions) =>
    questions.map((question, index) => ({ ...question, id: `cau-${index}` }) as Question),
  );

test.each(formats)(
  "%s: whatever is asked comes back whole",
  async (_, format) => {
    await fc.assert(
      fc.asyncProperty(anyBank, async (bank) => {
        const { questions, diagnostics } = await back(format, courseOf(bank));
        expect(diagnostics).toEqual([]);
        expect(questions.map(plain)).toEqual(bank.map(plain));
      }),
      { numRuns: RUNS },
    );
  },
  300_000,
);

/** An answer in our words as one in those of an item. */
function inQti(question: Question, response: Response): ReadonlyMap<string, Value> {
  const given = (items: Value["items"], isOrdered = false) =>
    new Map([["RESPONSE", { items, isOrdered }]]);
  switch (question.type) {
    case "ordering":
      return given(
        response.map((id) => `choice_${id}`),
        true,
      );
    case "matching":
    case "categorize": {
      const lefts = question.type === "matching" ? question.lefts : question.items;
      return given(
        lefts.flatMap(({ id }, index) =>
          response[index] ? [`left_${id} right_${response[index]}`] : [],
        ),
      );
    }
    case "fill-in":
      return new Map(
        question.blanks.map((_, index) => [
          question.blanks.length === 1 ? "RESPONSE" : `RESPONSE_${index + 1}`,
          { items: response[index] ? [response[index]] : [] },
        ]),
      );
    case "numeric":
      return given(response.map(Number));
    default:
      return given(response.map((id) => `choice_${id}`));
  }
}

/** Answers to a question, many of them right in part. */
function responsesTo(question: Question): fc.Arbitrary<Response> {
  switch (question.type) {
    case "single":
    case "true-false":
      return fc.constantFrom(...question.choices.map(({ id }) => [id]));
    case "multiple":
    case "hotspot":
      return fc.subarray(
        question.choices.map(({ id }) => id),
        { minLength: 1 },
      );
    case "ordering": {
      const ids = question.items.map(({ id }) => id);
      return fc.shuffledSubarray(ids, { minLength: ids.length });
    }
    case "matching":
    case "categorize": {
      const ids = (question.type === "matching" ? question.rights : question.groups).map(
        ({ id }) => id,
      );
      const length = question.right.length;
      return fc.array(fc.constantFrom(...ids), { minLength: length, maxLength: length });
    }
    case "fill-in":
      return fc.tuple(
        ...question.blanks.map(({ answers }) => fc.constantFrom(...answers, "không phải thế")),
      );
    case "numeric":
      return fc
        .constantFrom(question.from, question.to, question.from - 1, question.to + 0.5)
        .map((number) => [String(number)]);
    case "likert":
    case "short-answer":
      return fc.constant([]);
  }
}

test.each(formats)(
  "%s: items give as many points for an answer as the course does",
  async (_, format) => {
    const anyAnswered = fc
      .oneof(...Object.values(anyQuestion))
      // What nobody or a person grades has no rule.
      .filter(({ type }) => type !== "likert" && type !== "short-answer")
      .chain((question) => fc.tuple(fc.constant(question), responsesTo(question)));
    await fc.assert(
      fc.asyncProperty(anyAnswered, async ([question, response]) => {
        const files = await readZip(await packed(format, courseOf([question])));
        const [path = ""] = [...files.keys()].filter((name) => name.startsWith("items/"));
        const item = parseXml(new TextDecoder().decode(files.get(path)));
        if (!item) throw new Error("no item");
        const { num, den } = grade(question, response).part;
        const score = processingOf(normalised(item)).score(inQti(question, response));
        expect(score).toBeCloseTo((num / den) * question.points, 4);
      }),
      { numRuns: RUNS * 4 },
    );
  },
  300_000,
);
