import type { List, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Range, TextEdit } from "../../text-edit.ts";
import { writeBlocks } from "../blocks.ts";
import type { CriterionField } from "../fields.ts";
import { endOf, startOf } from "../find-questions.ts";
import { dedent, indentLines } from "../lines.ts";
import type { AnswerShape } from "./answer-shape.ts";
import { betweenItems, frameOf, type ItemFrame } from "./list-item.ts";

/** What a criterion is worth, at its end. */
const POINTS = /(?<!\s)\s*\{points=([^{}]*)\}\s*$/;

interface WrittenCriterion {
  readonly field: CriterionField;
  readonly frame: ItemFrame;
  readonly text: Range;
  readonly points: Range;
}

/** `:::answer` with a sample, and behind it `:::rubric` with a list of what a good answer has. */
export const written: AnswerShape<"written"> = {
  read(nodes, text) {
    const [answer, rubric] = nodes;
    if (nodes.length !== 2 || !isBlock(answer, "answer") || !isBlock(rubric, "rubric"))
      return undefined;
    const [list] = rubric.children;
    if (rubric.children.length !== 1 || list?.type !== "list" || !isPlainList(list))
      return undefined;
    if (answer.children.some((node) => node.type === "paragraph" && node.data)) return undefined;
    const [first, last] = [answer.children[0], answer.children.at(-1)];
    const opening = startOf(answer) + (text.slice(startOf(answer)).split("\n", 1)[0] ?? "").length;
    const sample =
      first && last
        ? { start: startOf(first), end: endOf(last) }
        : { start: opening, end: opening };
    const criteria = list.children.map((item, from) =>
      readCriterion(frameOf(item, text), from, text),
    );
    const fields = {
      shape: "written" as const,
      sample: text.slice(sample.start, sample.end),
      criteria: criteria.map(({ field }) => field),
    };
    const mark = text[startOf(list)] ?? "-";
    return {
      fields,
      range: { start: startOf(answer), end: endOf(rubric) },
      write(after) {
        const lead = fields.sample === "" ? "\n" : "";
        const said =
          after.sample === fields.sample ? [] : [{ ...sample, text: lead + after.sample }];
        const edits = writeBlocks(after.criteria, {
          ranges: criteria.map(({ frame }) => frame.range),
          between: betweenItems(list, text),
          edit: (from, field) => editCriterion(criteria[from] as WrittenCriterion, field, text),
          render: (field) => renderCriterion(field, mark),
        });
        return [...said, ...edits];
      },
    };
  },
  render: ({ sample, criteria }) => {
    const list = criteria.map((one) => renderCriterion(one, "-")).join("\n");
    return `:::answer\n${sample}\n:::\n\n:::rubric\n${list}\n:::`;
  },
};

function isBlock(node: RootContent | undefined, name: string): node is ContainerDirective {
  return node?.type === "containerDirective" && node.name === name;
}

function isPlainList({ ordered, children }: List): boolean {
  return !ordered && children.every(({ checked }) => checked == null);
}

function readCriterion(frame: ItemFrame, from: number, text: string): WrittenCriterion {
  const { range, content, width } = frame;
  const start = Math.min(content, range.end);
  const source = text.slice(start, range.end);
  const worth = POINTS.exec(source);
  const end = worth ? start + worth.index : range.end;
  return {
    field: { from, text: dedent(text.slice(start, end), width), points: worth?.[1] ?? "" },
    frame,
    text: { start, end },
    points: { start: end, end: range.end },
  };
}

function editCriterion(
  { field, frame, text: own, points }: WrittenCriterion,
  after: CriterionField,
  text: string,
): readonly TextEdit[] {
  const lead = /\s/.test(text[own.start - 1] ?? "") ? "" : " ";
  const put = lead + indentLines(after.text, " ".repeat(frame.width));
  return [
    ...(after.text === field.text ? [] : [{ ...own, text: put }]),
    ...(after.points === field.points ? [] : [{ ...points, text: worthOf(after) }]),
  ];
}

function renderCriterion(field: CriterionField, mark: string): string {
  return `${mark} ${indentLines(field.text, "  ")}`.trimEnd() + worthOf(field);
}

/** One point is what it is worth if nothing is said. */
function worthOf({ points }: CriterionField): string {
  return points === "" ? "" : ` {points=${points}}`;
}
