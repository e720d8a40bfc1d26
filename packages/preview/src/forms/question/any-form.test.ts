import type { QuestionType } from "@hocvu/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formWordsIn } from "../../words/forms/words.ts";
import { applyEdits } from "../text-edit.ts";
import { BANK, readAll } from "./bank.fixture.ts";
import type { AnswerFields, QuestionFields } from "./fields.ts";
import { newQuestion } from "./new-question.ts";
import { writeQuestion } from "./write-question.ts";

const words = formWordsIn("vi").newQuestion;

const nasty = fc.constantFrom(
  "> trích",
  "# một",
  "- gạch",
  "1. số",
  "[ ] ô",
  "a | b",
  "`a|b`",
  "```",
  "~~~",
  "{pin}",
  "x {#id}",
  "{a=b}",
  "[[ba]]",
  "<!-- ",
  "<b>",
  "$$",
  "\\",
  "a\nb",
  "a\n\nb",
  "a\n> b",
  "a\n- b",
  "---",
  "===",
  ":::note",
  ":::",
  "| a |",
  "[x]: y",
  "[^1]: z",
  "*",
  "_",
  "  thụt",
  "    mã",
  "a  \nb",
  "\t",
  "&amp;",
  "😀",
  "é",
  "###",
  "a #",
  "{{ten}}",
);
const plain = fc.constantFrom(
  "Một",
  "hai ba",
  "Đám mây là gì?",
  "**đậm**",
  "`mã`",
  "[liên kết](a.md)",
  "$x^2$",
);
const written = fc.oneof({ weight: 3, arbitrary: plain }, nasty, fc.string({ maxLength: 8 }));

/** A form of a type with whatever somebody may type into its fields. */
function formOf(type: QuestionType): fc.Arbitrary<QuestionFields> {
  const base = newQuestion(type, { id: "hoi", outcome: "luu" }, words);
  const choice = fc.record({
    text: written,
    right: fc.boolean(),
    pin: fc.boolean(),
    feedback: written,
  });
  const answers: Readonly<Record<AnswerFields["shape"], fc.Arbitrary<AnswerFields>>> = {
    choices: fc.record({
      shape: fc.constant("choices" as const),
      choices: fc.array(choice, { maxLength: 5 }),
    }),
    items: fc.record({
      shape: fc.constant("items" as const),
      items: fc.array(fc.record({ text: written }), { maxLength: 11 }),
    }),
    pairs: fc.record({
      shape: fc.constant("pairs" as const),
      header: fc.tuple(written, written),
      pairs: fc.array(fc.record({ left: written, right: written }), { maxLength: 4 }),
    }),
    groups: fc.record({
      shape: fc.constant("groups" as const),
      groups: fc.array(written, { minLength: 2, maxLength: 3 }),
      cells: fc.array(fc.record({ text: written, group: fc.nat(1) }), { maxLength: 5 }),
    }),
    blanks: written.map((text) => ({ shape: "blanks" as const, text: `${text} [[một|hai]]` })),
    written: fc.record({
      shape: fc.constant("written" as const),
      sample: written,
      criteria: fc.array(
        fc.record({ text: written, points: fc.constantFrom("", "1", "2", "{3} ") }),
        { maxLength: 4 },
      ),
    }),
    markdown: written.map((text) => ({ shape: "markdown" as const, text })),
  };
  return fc.record({
    type: fc.constant(type),
    stem: written,
    body: written,
    at: fc.constant(""),
    attributes: fc
      .record({ id: fc.constantFrom("", "a", "b-c"), points: fc.constantFrom("", "2") })
      .map((some) => ({ ...base.attributes, ...some })),
    hint: written,
    answer: answers[base.answer.shape],
    explanation: written,
  });
}

/** Some things of `before` in an order of its own, with new ones among them. */
function mixed(before: AnswerFields, after: AnswerFields, order: readonly number[]): AnswerFields {
  const mix = <F extends object>(old: readonly F[], fresh: readonly F[]): readonly F[] => {
    const kept = [...new Set(order)].flatMap((at) => (old[at] ? [old[at]] : []));
    const changed = kept.map((one, at) => (at % 2 && fresh[at] ? { ...one, ...fresh[at] } : one));
    return order.length % 2 ? [...changed, ...fresh.slice(0, 2)] : changed;
  };
  if (before.shape === "choices" && after.shape === "choices")
    return { ...after, choices: mix(before.choices, after.choices) };
  if (before.shape === "written" && after.shape === "written")
    return { ...after, criteria: mix(before.criteria, after.criteria) };
  if (before.shape === "items" && after.shape === "items")
    return { ...after, items: mix(before.items, after.items) };
  if (before.shape === "pairs" && after.shape === "pairs")
    return { ...after, pairs: mix(before.pairs, after.pairs) };
  if (before.shape === "groups" && after.shape === "groups")
    return { ...before, cells: mix(before.cells, after.cells) };
  return after;
}

/** Each question of the bank between two others. */
const SHORT_BANKS = readAll(BANK).map(({ start, end }) => {
  const text = `## Trước {#truoc}\n\n${BANK.slice(start, end)}\n\n## Sau {#sau}\n\n- [x] A\n- [ ] B\n`;
  return { text, one: readAll(text)[1] as ReturnType<typeof readAll>[number] };
});

test("whatever is typed into a form is read back from the file, or refused, and all around it stays", () => {
  let refused = 0;
  let all = 0;
  fc.assert(
    fc.property(
      fc.nat(8),
      fc.array(fc.nat(4), { maxLength: 5 }),
      fc.subarray(["stem", "body", "attributes", "hint", "answer", "explanation"] as const, {
        minLength: 1,
      }),
      fc.gen(),
      (at, order, parts, gen) => {
        const { text, one } = SHORT_BANKS[at] as (typeof SHORT_BANKS)[number];
        const form = gen(() => formOf(one.fields.type));
        const answer = mixed(one.fields.answer, form.answer, order);
        const after = { ...one.fields };
        for (const part of parts) {
          Object.assign(after, { [part]: part === "answer" ? answer : form[part] });
        }
        const edits = writeQuestion(text, "bank", one.start, after);
        all++;
        if (!edits) {
          refused++;
          return;
        }
        const now = applyEdits(text, edits);
        const again = readAll(now);
        expect(again).toHaveLength(3);
        expect(now.slice(0, one.start)).toBe(text.slice(0, one.start));
        expect(now.endsWith(text.slice(one.end))).toBe(true);
        const same = again[1] as (typeof again)[number];
        if (!parts.includes("answer")) expect(same.fields.answer).toEqual(one.fields.answer);
        // Writing what is there is writing nothing.
        expect(writeQuestion(now, "bank", same.start, same.fields)).toEqual([]);
      },
    ),
    { numRuns: process.env.HOCVU_SEEDS ? 300 : 25 },
  );
  // Only what can be written in no way.
  expect(refused / all).toBeLessThan(0.35);
});
