import { asChoice, type Html, type Question } from "@hocvu/model";
import type { Element, Text } from "xast";
import { x } from "xastscript";
import { textPattern } from "./answers.ts";
import { numberPattern } from "./number-pattern.ts";
import type { Words } from "./words.ts";
import { plainText, xmlNodes } from "./xml-nodes.ts";

type Nodes = readonly (Element | Text)[];

/** What the learner answers, as Open edX's closest kind of response; the question's own text stands before it. */
export function responseTo(question: Question, words: Words, shuffle: boolean): Nodes {
  switch (question.type) {
    case "single":
    case "true-false":
      return [
        x("multiplechoiceresponse", [
          label(words.chooseOne),
          x(
            "choicegroup",
            { type: "MultipleChoice", ...(shuffle && question.shuffle ? { shuffle: "true" } : {}) },
            question.choices.map((choice) =>
              x(
                "choice",
                { correct: String(choice.correct), ...(choice.pinned ? { fixed: "true" } : {}) },
                [...inline(choice.html), ...hintOf("choicehint", choice.feedback)],
              ),
            ),
          ),
        ]),
      ];
    case "multiple":
      return [
        x("choiceresponse", [
          label(words.chooseAll),
          x(
            "checkboxgroup",
            question.choices.map((choice) =>
              x("choice", { correct: String(choice.correct) }, [
                ...inline(choice.html),
                ...hintOf("choicehint", choice.feedback, { selected: "true" }),
              ]),
            ),
          ),
        ]),
      ];
    case "hotspot":
      // What it has for pictures (`imageresponse`) knows no keyboard and no name of a place.
      return responseTo(asChoice(question), words, shuffle);
    case "likert":
      // No opinion is wrong, and the problem weighs nothing.
      return [
        x("multiplechoiceresponse", [
          label(words.chooseOpinion),
          x(
            "choicegroup",
            { type: "MultipleChoice" },
            question.scale.map(({ html }) => x("choice", { correct: "true" }, [...inline(html)])),
          ),
        ]),
      ];
    case "short-answer":
      // Open edX grades texts by a block of its own with peers and staff, which not all have: here any text is taken, for nothing.
      return [
        x("style", ".hocvu-written .answer{display:none}"),
        x("div", { class: "hocvu-written" }, [
          label(words.write),
          x("stringresponse", { answer: ".+", type: "ci regexp" }, [
            x("textline", { size: "60", label: words.write }),
          ]),
        ]),
      ];
    case "matching":
      return [
        x("p", words.matchEach),
        ...menus(
          question.lefts.map(({ html }) => html),
          question.rights,
          question.right,
        ),
      ];
    case "categorize":
      return [
        x("p", words.sortEach),
        ...menus(
          question.items.map(({ html }) => html),
          question.groups,
          question.right,
        ),
      ];
    case "ordering":
      return menus(
        question.items.map((_, index) => words.place(index + 1)),
        question.items,
        question.right,
      );
    case "fill-in":
      return written(question.text, (index) => {
        const { answers = [] } = question.blanks[index] ?? {};
        return lineFor(textPattern(answers, question), words.fillIn, question.exact);
      });
    case "numeric":
      return written(question.text, () =>
        lineFor(numberPattern(question.from, question.to), words.writeNumber, false),
      );
  }
}

/** A menu for each line, in which everything can be chosen. */
function menus(
  lines: readonly Html[],
  things: readonly { readonly id: string; readonly html: Html }[],
  right: readonly string[],
): Nodes {
  return lines.map((line, index) =>
    x("optionresponse", [
      x("label", [...inline(line)]),
      x(
        "optioninput",
        things.map(({ id, html }) =>
          x("option", { correct: id === right[index] ? "True" : "False" }, optionText(html)),
        ),
      ),
    ]),
  );
}

/** Open edX puts each option between apostrophes and reads the list again: one within would end it, so would a last `\\`. */
function optionText(html: Html): string {
  return plainText(html).replaceAll("'", "’").replace(/\\$/, "\\\u200b");
}

/** A line to write in. What is right is a pattern, as Open edX compares letter by letter and reads `1.500` as one and a half. */
function lineFor(pattern: string, says: string, exact: boolean): Element {
  return x(
    "stringresponse",
    { answer: pattern, type: exact ? "cs regexp" : "ci regexp", inline: "1" },
    [x("textline", { size: "20", inline: "1", label: says })],
  );
}

/** `text` with lines to write in. Patterns would be shown as what was right; the solution says that in words. */
function written(text: Html, response: (index: number) => Element): Nodes {
  return [
    x("style", ".hocvu-written .answer{display:none}"),
    x("div", { class: "hocvu-written" }, [...withBlanks(text, response)]),
  ];
}

/** `text` with what `response` gives in each blank. */
function withBlanks(text: Html, response: (index: number) => Element): Nodes {
  const fill = (nodes: readonly Node[]): Node[] =>
    nodes.map((node) => {
      if (node.type !== "element") return node;
      const blank = node.attributes["data-blank"];
      if (typeof blank === "string") return response(Number(blank));
      return { ...node, children: fill(node.children as Node[]) };
    });
  return fill(xmlNodes(text));
}

type Node = Element | Text;

function label(text: string): Element {
  return x("label", text);
}

/** The content of a choice, without the paragraph around it. */
function inline(html: Html): Nodes {
  const nodes = xmlNodes(html);
  const [only, ...others] = nodes;
  return only?.type === "element" && only.name === "p" && others.length === 0
    ? (only.children as Node[])
    : nodes;
}

function hintOf(
  name: string,
  html: Html | undefined,
  attributes: Readonly<Record<string, string>> = {},
): Nodes {
  return html === undefined ? [] : [x(name, attributes, [...inline(html)])];
}
