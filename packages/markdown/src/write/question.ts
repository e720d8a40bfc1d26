import type { Html, Question } from "@hocvu/model";
import { toHtml } from "hast-util-to-html";
import type { PhrasingContent } from "mdast";
import { parseHtml } from "../parse-html.ts";
import { answerOf, blocksOf, plainOf, quoteOf, saidType } from "./answers.ts";
import { bracesOf } from "./braces.ts";
import { phrasingOf, type WriteContext } from "./html-tree.ts";
import { inContainer } from "./lines.ts";
import { textOfPhrasing } from "./to-text.ts";

/** A question as it stands in a bank, or with a heading of the third level in a lesson's check. */
export function writeQuestion(question: Question, given: WriteContext, level: 2 | 3 = 2): string {
  const { stem, hint, explanation } = question;
  const isChosen = "choices" in question || "scale" in question;
  const context: WriteContext = isChosen ? given : { ...given, partsBrackets: true };
  const { title, body } = partsOfStem(stem);
  const heading = plainOf(title) ?? textOfPhrasing(headingOf(title, context), "heading");
  const braces = bracesOf(question, saidType(question));
  const asked = bodyOf(body, question, context);
  return [
    `${"#".repeat(level)} ${heading} ${braces}`,
    asked,
    hint === undefined ? "" : inContainer("hint", blocksOf(hint, context)),
    hint === undefined && LIST.test(asked) && !("blanks" in question) ? "<!-- -->" : "",
    answerOf(question, context),
    explanation === undefined ? "" : quoteOf(explanation, context),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A list that ends a text: one beneath it would be the same. */
const LIST = /^(?:[-*]|\d+\.) [^\n]*(?:\n(?!\n\S)[^\n]*)*$/m;

/** What stands between the heading and the answers; what would be taken for the answers is HTML. */
function bodyOf(body: Html, question: Question, context: WriteContext): string {
  if (body === "") return "";
  const { type } = question;
  const isMistakable =
    (type === "ordering" && body.includes("<ol")) ||
    ((type === "matching" || type === "categorize") && body.includes("<table")) ||
    (("choices" in question || "scale" in question) && body.includes("<input"));
  return blocksOf(body, isMistakable ? { ...context, rawLists: true } : context);
}

const BLOCK = /<(?:p|div|ul|ol|h[1-6]|blockquote|pre|section|table|figure|aside|hr|details)\b/i;

/** What the heading asks, and what stands beneath it. */
function partsOfStem(stem: Html): { readonly title: Html; readonly body: Html } {
  const at = stem.search(BLOCK);
  if (at < 0) return { title: stem, body: "" };
  if (at > 0 && stem.slice(0, at).trim() !== "")
    return { title: stem.slice(0, at).trim(), body: stem.slice(at) };
  // Without words of its own the first paragraph asks.
  const tree = parseHtml(stem);
  const [first, ...others] = tree.children.filter(
    (node) => node.type !== "text" || node.value.trim() !== "",
  );
  const isParagraph = first?.type === "element" && first.tagName === "p";
  if (!isParagraph) return { title: "", body: stem };
  return { title: toHtml(first.children), body: toHtml(others) };
}

function headingOf(title: Html, context: WriteContext): PhrasingContent[] {
  const phrasing = phrasingOf(title, context) ?? [];
  return phrasing.length > 0 ? phrasing : [{ type: "text", value: "…" }];
}
