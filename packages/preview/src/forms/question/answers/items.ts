import type { List, RootContent } from "mdast";
import type { TextEdit } from "../../text-edit.ts";
import { withKnownOrigins, writeBlocks } from "../blocks.ts";
import type { ItemField } from "../fields.ts";
import { endOf, startOf } from "../find-questions.ts";
import { dedent, indentLines } from "../lines.ts";
import type { AnswerShape } from "./answer-shape.ts";
import { betweenItems, frameOf } from "./list-item.ts";

/** A numbered list, in the right order. */
export const items: AnswerShape<"items"> = {
  read(nodes, text) {
    const [list] = nodes;
    if (nodes.length !== 1 || list?.type !== "list" || !list.ordered) return undefined;
    const frames = list.children.map((item) => frameOf(item, text));
    const fields = frames.map(
      ({ range, content, width }, from): ItemField => ({
        from,
        text: dedent(text.slice(Math.min(content, range.end), range.end), width),
      }),
    );
    const numbers = frames.map(({ mark }) => Number.parseInt(mark, 10));
    const sign = frames[0]?.mark.at(-1) ?? ".";
    const isCounted = numbers.length < 2 || numbers.every((n, at) => n === (numbers[0] ?? 1) + at);
    const numberAt = (index: number) => (numbers[0] ?? 1) + (isCounted ? index : 0);
    const render = (field: ItemField, index: number) =>
      renderItem(field, `${numberAt(index)}${sign}`);
    return {
      fields: { shape: "items", items: fields },
      range: { start: startOf(list), end: endOf(list) },
      write: ({ items: asked }) => {
        const after = withKnownOrigins(asked, frames.length);
        const edits = writeBlocks(after, {
          ranges: frames.map(({ range }) => range),
          between: betweenItems(list, text),
          edit: (from, field) => {
            const { range, content, width } = frames[from] as (typeof frames)[number];
            const own = { start: Math.min(content, range.end), end: range.end };
            const lead = /\s/.test(text[own.start - 1] ?? "") ? "" : " ";
            const put = lead + indentLines(field.text, " ".repeat(width));
            return field.text === fields[from]?.text ? [] : [{ ...own, text: put }];
          },
          render,
        });
        return [...edits, ...(isCounted ? renumbered(after) : [])];
      },
    };

    /** The numbers of what moved up or down, as long as its lines stay as far indented. */
    function renumbered(after: readonly ItemField[]): readonly TextEdit[] {
      const kept = after.flatMap(({ from }) => (from === undefined ? [] : [from]));
      const inOrder = kept.every((from, at) => at === 0 || from > (kept[at - 1] as number));
      const isBoth = kept.length < after.length && kept.length < frames.length;
      if (!inOrder || isBoth) return [];
      return after.flatMap(({ from }, index): TextEdit[] => {
        const frame = from === undefined ? undefined : frames[from];
        if (!frame || from === index) return [];
        const mark = `${numberAt(index)}${sign}`;
        const isLong = text.slice(frame.range.start, frame.range.end).includes("\n");
        if (isLong && mark.length !== frame.mark.length) return [];
        const { start } = frame.range;
        return [{ start, end: start + frame.mark.length, text: mark }];
      });
    }
  },
  render: ({ items: fields }) =>
    fields.map((field, index) => renderItem(field, `${index + 1}.`)).join("\n"),
};

/** Whether a list is one of things in their order. */
export function isOrderedList(node: RootContent): node is List {
  return (
    node.type === "list" &&
    node.ordered === true &&
    !node.children.some((one) => one.checked != null)
  );
}

function renderItem({ text }: ItemField, mark: string): string {
  return `${mark} ${indentLines(text, " ".repeat(mark.length + 1))}`.trimEnd();
}
