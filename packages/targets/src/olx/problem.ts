import { type Html, mapHtml, type Question, UNRATED } from "@hocvu/model";
import { x } from "xastscript";
import type { Block } from "./block.ts";
import { questionHtml } from "./html.ts";
import { responseTo } from "./response.ts";
import { solutionOf } from "./solution.ts";
import type { Words } from "./words.ts";
import { xmlNodes } from "./xml-nodes.ts";

export interface ProblemOptions {
  /** What its `url_name` ends with besides the question's id, where the same question stands in several places. */
  readonly suffix?: string;
  /** Of the block, such as `max_attempts`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether hints may be asked for. */
  readonly hints: boolean;
  readonly shuffle: boolean;
}

/** A question as a problem: one point for whoever answers it rightly, none for an opinion or a text that nobody grades. */
export function problem(
  asked: Question,
  words: Words,
  rewrite: (html: Html) => Html,
  { suffix = "", attributes, hints, shuffle }: ProblemOptions,
): Block {
  const question = mapHtml(asked, (html) => questionHtml(rewrite(html)));
  const { id, type, stem, hint } = question;
  return {
    type: "problem",
    name: `${id}${suffix}`,
    attributes: {
      display_name: words.question,
      weight: UNRATED.includes(type) ? "0" : "1",
      ...attributes,
    },
    content: [
      x("div", { class: "hocvu-stem" }, xmlNodes(stem)),
      ...responseTo(question, words, shuffle),
      ...solutionOf(question, words),
      ...(hints && hint !== undefined ? [x("demandhint", [x("hint", xmlNodes(hint))])] : []),
    ],
  };
}
