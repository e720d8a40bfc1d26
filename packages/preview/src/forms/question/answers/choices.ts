import type { Blockquote, List, ListItem, RootContent } from "mdast";
import type { Range, TextEdit } from "../../text-edit.ts";
import { writeBlocks } from "../blocks.ts";
import type { ChoiceField } from "../fields.ts";
import { endOf, startOf } from "../find-questions.ts";
import { dedent, indentLines, quote, unquote } from "../lines.ts";
import type { AnswerShape } from "./answer-shape.ts";
import { betweenItems, frameOf } from "./list-item.ts";

/** A choice where it stands. */
interface WrittenChoice {
  readonly field: ChoiceField;
  readonly range: Range;
  readonly indent: string;
  /** The sign in its box. */
  readonly box: Range;
  readonly text: Range;
  readonly pin: Range;
  readonly feedback: Range;
}

const BOX = /^\[([ xX])\]([ \t]*)/;

/** A task list: its boxes, texts, pins and feedback. */
export const choices: AnswerShape<"choices"> = {
  read(nodes, text) {
    const [list] = nodes;
    if (nodes.length !== 1 || list?.type !== "list") return undefined;
    const read = list.children.map((item, index) => readChoice(item, index, text));
    const written = read.filter((one) => one !== undefined);
    if (written.length !== read.length) return undefined;
    const mark = text[startOf(list)] ?? "-";
    return {
      fields: { shape: "choices", choices: written.map(({ field }) => field) },
      range: { start: startOf(list), end: endOf(list) },
      write: (after) =>
        writeBlocks(after.choices, {
          ranges: written.map(({ range }) => range),
          between: betweenItems(list, text),
          edit: (from, field) => editChoice(written[from] as WrittenChoice, field, text),
          render: (field) => renderChoice(field, mark),
        }),
    };
  },
  render: ({ choices: fields }) => fields.map((field) => renderChoice(field, "-")).join("\n"),
};

/** Whether a list is one of choices. */
export function isChoiceList(node: RootContent): node is List {
  return node.type === "list" && node.children.some(({ checked }) => checked != null);
}

function readChoice(item: ListItem, index: number, text: string): WrittenChoice | undefined {
  const { range, mark, content, width } = frameOf(item, text);
  const box = BOX.exec(text.slice(content, range.end));
  if (!box || /\d/.test(mark)) return undefined;
  const quotes = item.children.filter((node): node is Blockquote => node.type === "blockquote");
  const body = item.children.filter((node) => node.type !== "blockquote");
  const [feedback] = quotes;
  // What stands behind its feedback, or in place of its text, has no field.
  if (quotes.length > 1 || (feedback && item.children.at(-1) !== feedback)) return undefined;
  if (body.length === 0 || (body.length > 1 && body[0]?.type !== "paragraph")) return undefined;
  const start = Math.min(content + box[0].length, range.end);
  const end = Math.max(start, endOf(body.at(-1) as RootContent));
  const source = text.slice(start, end);
  const pin = /(?<!\s)\s*\{pin\}\s*$/.exec(source);
  const textEnd = pin ? start + pin.index : end;
  const at = feedback && { start: startOf(feedback), end: endOf(feedback) };
  return {
    field: {
      from: index,
      text: dedent(text.slice(start, textEnd), width).trimEnd(),
      right: box[1] !== " ",
      pin: pin !== null,
      feedback: at ? unquote(text.slice(at.start, at.end)) : "",
    },
    range,
    indent: " ".repeat(width + (item.position?.start.column ?? 1) - 1),
    box: { start: content + 1, end: content + 2 },
    text: { start, end: textEnd },
    pin: { start: textEnd, end },
    feedback: at ?? { start: end, end },
  };
}

function editChoice(written: WrittenChoice, after: ChoiceField, text: string): readonly TextEdit[] {
  const { field, box, pin, feedback, indent } = written;
  const edits: TextEdit[] = [];
  if (after.right !== field.right) edits.push({ ...box, text: after.right ? "x" : " " });
  if (after.text !== field.text) {
    const lead = text[written.text.start - 1] === "]" ? " " : "";
    edits.push({ ...written.text, text: lead + indentLines(after.text, indent) });
  }
  if (after.pin !== field.pin) edits.push({ ...pin, text: after.pin ? " {pin}" : "" });
  if (after.feedback !== field.feedback) {
    const put = quote(after.feedback, indent);
    if (field.feedback !== "" && after.feedback !== "") edits.push({ ...feedback, text: put });
    else if (after.feedback === "") edits.push({ start: pin.end, end: feedback.end, text: "" });
    else edits.push({ start: pin.end, end: pin.end, text: `\n${indent}${put}` });
  }
  return edits;
}

function renderChoice({ text, right, pin, feedback }: ChoiceField, mark: string): string {
  const head = `${mark} [${right ? "x" : " "}] ${indentLines(text, "  ")}${pin ? " {pin}" : ""}`;
  return head.trimEnd() + (feedback === "" ? "" : `\n  ${quote(feedback, "  ")}`);
}
