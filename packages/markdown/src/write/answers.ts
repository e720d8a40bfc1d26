import {
  type CategorizeQuestion,
  type Choice,
  type ChoiceQuestion,
  type FillInQuestion,
  type HotspotQuestion,
  type Html,
  type Item,
  type LikertQuestion,
  type MatchingQuestion,
  type NumericQuestion,
  type OrderingQuestion,
  type Question,
  type ShortAnswerQuestion,
  SPOT_SIZE,
} from "@hocvu/model";
import type { RootContent } from "mdast";
import { scramble } from "../questions/scramble.ts";
import { sealSpots } from "../spots.ts";
import { sealAlert, sealEnd } from "./guard.ts";
import { phrasingOf, treeOfHtml, type WriteContext } from "./html-tree.ts";
import { inContainer, indentLines, quote } from "./lines.ts";
import { textOfBlocks, textOfPhrasing } from "./to-text.ts";

/** The answer part of a question. */
export function answerOf(question: Question, context: WriteContext): string {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
      return choicesOf(question, context);
    case "hotspot":
      return spotsOf(question, context);
    case "short-answer":
      return writtenOf(question, context);
    case "likert":
      return scaleOf(question, context);
    case "ordering":
      return orderOf(question, context);
    case "matching":
      return pairsOf(question, context);
    case "categorize":
      return groupsOf(question, context);
    case "fill-in":
      return blanksOf(question, context);
    case "numeric":
      return numberOf(question, context);
  }
}

/** The type that has to be said, as the answers' shape says another. */
export function saidType({ ...question }: Question): string | undefined {
  switch (question.type) {
    case "likert":
      return "likert";
    case "categorize":
      return question.groups.length === 2 ? "categorize" : undefined;
    case "single":
    case "multiple": {
      const right = question.choices.filter(({ correct }) => correct).length;
      const fits = (question.type === "multiple") === right > 1 && !isTruth(question.choices);
      return fits ? undefined : question.type;
    }
    case "true-false":
      return isTruth(question.choices) ? undefined : "true-false";
    case "fill-in":
      return question.blanks.some(({ answers }) => answers[0]?.trim().startsWith("="))
        ? "fill-in"
        : undefined;
    default:
      return undefined;
  }
}

const TRUTH = [
  ["đúng", "sai"],
  ["true", "false"],
];

function isTruth(choices: readonly Choice[]): boolean {
  const texts = choices.map(({ html }) =>
    html
      .replace(/<[^>]*>/g, "")
      .trim()
      .toLowerCase(),
  );
  return texts.length === 2 && TRUTH.some((pair) => pair.every((word) => texts.includes(word)));
}

function choicesOf({ choices }: ChoiceQuestion, context: WriteContext): string {
  return choices
    .map(({ html, correct, pinned, feedback }) => {
      const own = itemOf(html, context, pinned ? NONE : PIN);
      const said = feedback === undefined ? "" : quoteOf(feedback, context);
      const text = `- [${correct ? "x" : " "}] ${indentLines(own, "  ")}${pinned ? " {pin}" : ""}`;
      return said === "" ? text : `${text}\n  ${indentLines(said, "  ")}`;
    })
    .join("\n");
}

function spotsOf({ choices }: HotspotQuestion, context: WriteContext): string {
  return choices
    .map(({ html, correct, feedback, at: { x, y, width, height } }) => {
      const size = width === height ? `${width}` : `${width},${height}`;
      const usual = width === SPOT_SIZE && height === SPOT_SIZE;
      const own = indentLines(itemOf(html, context), "  ");
      const said = feedback === undefined ? "" : quoteOf(feedback, context);
      const text = `- [${correct ? "x" : " "}] ${own} {at=${x},${y}${usual ? "" : ` size=${size}`}}`;
      return said === "" ? text : `${text}\n  ${indentLines(said, "  ")}`;
    })
    .join("\n");
}

function scaleOf({ scale }: LikertQuestion, context: WriteContext): string {
  return scale.map(({ html }) => `- [ ] ${indentLines(itemOf(html, context), "  ")}`).join("\n");
}

/** A sample, and beneath it what a good answer has. */
function writtenOf({ sample, rubric }: ShortAnswerQuestion, context: WriteContext): string {
  const criteria = rubric.map(({ html, points }) => {
    const own = indentLines(itemOf(html, context, points === 1 ? POINTS : NONE), "  ");
    return points === 1 ? `- ${own}` : `- ${own} {points=${points}}`;
  });
  return [
    inContainer("answer", blocksOf(sample, context)),
    inContainer("rubric", criteria.join("\n")),
  ].join("\n\n");
}

function orderOf({ items, right }: OrderingQuestion, context: WriteContext): string {
  return right
    .map((id, index) => {
      const mark = `${index + 1}.`;
      const html = items.find((item) => item.id === id)?.html ?? "";
      return `${mark} ${indentLines(itemOf(html, context), " ".repeat(mark.length + 1))}`;
    })
    .join("\n");
}

function pairsOf({ lefts, rights, right }: MatchingQuestion, context: WriteContext): string {
  const rows = lefts.map(({ html }, index) => [
    cellOf(html, context),
    cellOf(rights.find(({ id }) => id === right[index])?.html ?? "", context),
  ]);
  const header = context.words.lang === "vi" ? ["Mục", "Ghép với"] : ["Item", "Goes with"];
  return tableOf(header, rows);
}

function groupsOf(question: CategorizeQuestion, context: WriteContext): string {
  const { id, groups, items, right } = question;
  const columns = groups.map((group) => items.filter((_, index) => right[index] === group.id));
  const height = Math.max(...columns.map((column) => column.length), 0);
  const compact = Array.from({ length: height }, (_, row) => columns.map((column) => column[row]));
  const order = compact.flat().filter((item) => item !== undefined);
  // Which item stands where depends on the order in which they were written, once in a while.
  const rows = isSameOrder(order, items, id)
    ? compact
    : reordered(items, id).map((item) =>
        groups.map((group) => (right[items.indexOf(item)] === group.id ? item : undefined)),
      );
  return tableOf(
    groups.map(({ html }) => cellOf(html, context)),
    rows.map((row) => row.map((item) => (item ? cellOf(item.html, context) : ""))),
  );
}

function isSameOrder(written: readonly Item[], wanted: readonly Item[], seed: string): boolean {
  const read = scramble(
    written.map(({ html }) => html),
    seed,
  );
  return read.items.every(({ html }, index) => html === wanted[index]?.html);
}

function reordered(items: readonly Item[], seed: string): readonly Item[] {
  const turned = [...items.slice(1), ...items.slice(0, 1)];
  const back = [...items.slice(-1), ...items.slice(0, -1)];
  return [items, turned, back].find((order) => isSameOrder(order, items, seed)) ?? items;
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function blanksOf({ text, blanks }: FillInQuestion, context: WriteContext): string {
  return blocksOf(text, {
    ...context,
    blank: (index) =>
      `[[${(blanks[index]?.answers ?? []).map((answer) => literal(answer)).join("|")}]]`,
  });
}

/** Plain words between brackets, whose signs mean nothing. A bar parts answers and cannot be told otherwise. */
function literal(text: string): string {
  // Brackets in pairs are counted; behind a backslash they could begin a formula.
  const isPaired = /^(?:[^[\]]|\[[^[\]]*\])*$/.test(text);
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}<>&$~!|[\]]|:(?=[A-Za-z][\w-]*[[{])/g, (sign) => {
      if (sign === "|") return "/";
      const isPart = isPaired && (sign === "[" || sign === "]");
      return isPart ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
    });
}

function numberOf({ text, from, to }: NumericQuestion, context: WriteContext): string {
  return blocksOf(text, { ...context, blank: () => `[[=${rangeOf(from, to)}]]` });
}

/** `42`, `42±0.5` where both ends are as far from a short number, else `40..45`. */
export function rangeOf(from: number, to: number): string {
  const written = (value: number) => {
    const text = String(value);
    return text.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : text;
  };
  return from === to ? written(from) : `${written(from)}..${written(to)}`;
}

/** Words that mean themselves in Markdown too, alone or in one paragraph: most of what banks hold. */
const PLAIN = /^[\p{L}“‘(](?:[\p{L}\p{M}\d,.;?!%'"“”‘’()…–]| (?! ))*$/u;

/** The text of HTML that needs no signs; nothing for any other. */
export function plainOf(html: Html): string | undefined {
  const inner = /^<p>([^<]*)<\/p>$/.exec(html)?.[1] ?? html;
  return PLAIN.test(inner) && !/www\.|\s$/i.test(inner) ? inner.normalize("NFC") : undefined;
}

const PIN = /\{pin\}\s*$/;
/** Nothing that ends a text. */
const NONE = /(?!)/;
const POINTS = /\{points=[^{}]*\}\s*$/;

/** What stands behind the mark of an item; an end like `mark`, which would mean something, is sealed. */
function itemOf(html: Html, context: WriteContext, mark = PIN): string {
  const plain = plainOf(html);
  if (plain !== undefined) return plain;
  const children = wrapped(treeOfHtml(html, context).children);
  const last = children.at(-1);
  if (last?.type === "paragraph") sealEnd(last.children, mark);
  for (const child of children) if (child.type === "paragraph") sealSpots(child);
  // A box stands before words only: what begins with a block gets an empty line.
  const isText = children.length === 0 || children[0]?.type === "paragraph";
  return isText ? textOfBlocks(children) : `<!-- -->\n\n${textOfBlocks(children)}`;
}

function isInline(nodes: readonly RootContent[]): boolean {
  return nodes.every(({ type }) => type !== "paragraph" && !BLOCKS.has(type));
}

const BLOCKS = new Set(
  "blockquote code heading list table thematicBreak math containerDirective leafDirective footnoteDefinition".split(
    " ",
  ),
);

/** Phrasing at the root as the paragraph that it stands in. */
function wrapped(nodes: readonly RootContent[]): readonly RootContent[] {
  if (nodes.length === 0 || !isInline(nodes)) return nodes;
  const [only, ...others] = nodes;
  if (only?.type === "html" && others.length === 0) return nodes;
  return [{ type: "paragraph", children: nodes as never }];
}

/** Blocks that stand in a quote: feedback and explanations. */
export function quoteOf(html: Html, context: WriteContext): string {
  const plain = plainOf(html);
  if (plain !== undefined) return quote(plain);
  const nodes = wrapped(treeOfHtml(html, context).children);
  sealAlert(nodes);
  return quote(textOfBlocks(nodes));
}

export function blocksOf(html: Html, context: WriteContext): string {
  const plain = plainOf(html);
  if (plain !== undefined) return plain;
  return textOfBlocks(wrapped(treeOfHtml(html, context).children));
}

function cellOf(html: Html, context: WriteContext): string {
  const plain = plainOf(html);
  if (plain !== undefined) return plain;
  const phrasing = phrasingOf(html, context);
  if (phrasing) return textOfPhrasing(phrasing, "cell");
  return textOfPhrasing(flattened(treeOfHtml(html, context).children), "cell");
}

/** Blocks one behind the other: a cell holds none. */
function flattened(nodes: readonly RootContent[]): never[] {
  return nodes.flatMap((node, index): never[] => {
    const own = "children" in node ? (node.children as RootContent[]) : [node];
    const inner = own.some(
      (one) => BLOCKS.has(one.type) || one.type === "listItem" || one.type === "paragraph",
    )
      ? flattened(own)
      : (own as never[]);
    return index === 0 ? inner : ([{ type: "break" }, ...inner] as never[]);
  });
}
