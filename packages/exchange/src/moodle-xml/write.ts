import type { Html, Question } from "@hocvu/model";
import { filesIn, foreignHtml, plainText } from "../html/foreign-html.ts";
import { markingOf } from "../questions/marking.ts";
import { tagsOf } from "../questions/tags.ts";
import { cdata, type Markup, raw, tag } from "../xml/markup.ts";

/** A file that goes along within a question, as its bytes in base64. */
export type Embedded = (
  path: string,
) => { readonly name: string; readonly base64: Markup } | undefined;

/** A question in Moodle's XML; nothing for one that it has no form for. */
export function moodleOf(question: Question, embed: Embedded): Markup | undefined {
  const body = bodyOf(question, embed);
  if (!body) return undefined;
  const { type, content, text } = body;
  const { id, explanation, points } = question;
  return tag(
    "question",
    { type },
    tag("name", {}, tag("text", {}, plainText(question.stem).slice(0, 200))),
    htmlField("questiontext", text ?? question.stem, embed),
    htmlField("generalfeedback", explanation ?? "", embed),
    tag("defaultgrade", {}, points),
    tag("penalty", {}, "0.3333333"),
    tag("hidden", {}, 0),
    tag("idnumber", {}, id),
    content,
    ...(question.hint === undefined ? [] : [htmlField("hint", question.hint, embed)]),
    tag("tags", {}, ...tagsOf(question).map((name) => tag("tag", {}, tag("text", {}, name)))),
  );
}

interface Body {
  readonly type: string;
  readonly content: readonly Markup[];
  /** The whole text, where it is not the stem alone. */
  readonly text?: Html;
}

function bodyOf(question: Question, embed: Embedded): Body | undefined {
  switch (question.type) {
    case "true-false":
      return {
        type: "truefalse",
        content: question.choices.map(({ correct, feedback }, index) =>
          tag(
            "answer",
            { fraction: correct ? 100 : 0, format: "moodle_auto_format" },
            tag("text", {}, index === 0 ? "true" : "false"),
            htmlField("feedback", feedback ?? "", embed),
          ),
        ),
      };
    case "single":
    case "multiple":
      return { type: "multichoice", content: choicesOf(question, embed) };
    case "matching":
      return pairs(
        question.lefts.map(({ html }, index) => [
          html,
          question.rights.find(({ id }) => id === question.right[index])?.html ?? "",
        ]),
        embed,
      );
    case "categorize":
      return pairs(
        question.items.map(({ html }, index) => [
          html,
          question.groups.find(({ id }) => id === question.right[index])?.html ?? "",
        ]),
        embed,
      );
    case "ordering":
      return {
        type: "ordering",
        content: [
          tag("layouttype", {}, "VERTICAL"),
          tag("selecttype", {}, "ALL"),
          tag("selectcount", {}, 0),
          tag(
            "gradingtype",
            {},
            question.scoring === "partial" ? "ABSOLUTE_POSITION" : "ALL_OR_NOTHING",
          ),
          tag("showgrading", {}, "SHOW"),
          ...question.right.map((id, index) =>
            htmlAnswer(index + 1, question.items.find((item) => item.id === id)?.html ?? "", embed),
          ),
        ],
      };
    case "numeric": {
      const { from, to, stem, text } = question;
      const middle = Number(((from + to) / 2).toPrecision(12));
      return {
        type: "numerical",
        text: joined(stem, text),
        content: [
          tag(
            "answer",
            { fraction: 100, format: "moodle_auto_format" },
            tag("text", {}, String(middle)),
            tag("tolerance", {}, String(Number(((to - from) / 2).toPrecision(12)))),
          ),
        ],
      };
    }
    case "fill-in":
      return question.blanks.length === 1
        ? {
            type: "shortanswer",
            text: joined(question.stem, question.text),
            content: [
              tag("usecase", {}, question.exact ? 1 : 0),
              ...(question.blanks[0]?.answers ?? []).map((answer) =>
                tag(
                  "answer",
                  { fraction: 100, format: "moodle_auto_format" },
                  tag("text", {}, answer.replaceAll("*", "\\*")),
                ),
              ),
            ],
          }
        : cloze(question);
    case "likert":
      return undefined;
    case "short-answer":
      return {
        type: "essay",
        content: [
          tag("responseformat", {}, "plain"),
          tag("responserequired", {}, 1),
          tag("responsefieldlines", {}, 5),
          tag("attachments", {}, 0),
          tag("attachmentsrequired", {}, 0),
          htmlField("graderinfo", markingOf(question), embed),
          htmlField("responsetemplate", "", embed),
        ],
      };
  }
}

function choicesOf(
  question: Extract<Question, { type: "single" | "multiple" | "true-false" }>,
  embed: Embedded,
) {
  const right = question.choices.filter(({ correct }) => correct).length;
  const isSingle = question.type === "single";
  // Moodle knows shares with five decimals; where all must be right, a wrong one takes all.
  const share = Number((100 / right).toFixed(5));
  const loss = isSingle ? 0 : question.scoring === "partial" ? -share : -100;
  return [
    tag("single", {}, String(isSingle)),
    tag("shuffleanswers", {}, String(question.shuffle)),
    tag("answernumbering", {}, "ABCD"),
    ...question.choices.map(({ html, correct, feedback }) =>
      tag(
        "answer",
        { fraction: correct ? share : loss, format: "html" },
        ...field(html, embed),
        htmlField("feedback", feedback ?? "", embed),
      ),
    ),
  ];
}

function htmlAnswer(fraction: number, html: Html, embed: Embedded): Markup {
  return tag("answer", { fraction, format: "html" }, ...field(html, embed));
}

/** What is matched has an answer in plain text. */
function pairs(all: readonly (readonly [Html, Html])[], embed: Embedded): Body {
  return {
    type: "matching",
    content: [
      tag("shuffleanswers", {}, "true"),
      ...all.map(([left, right]) =>
        tag(
          "subquestion",
          { format: "html" },
          ...field(left, embed),
          tag("answer", {}, tag("text", {}, plainText(right))),
        ),
      ),
    ],
  };
}

/** Several blanks: each is written into the text. */
function cloze(question: Extract<Question, { type: "fill-in" }>): Body {
  const kind = question.exact ? "SHORTANSWER_C" : "SHORTANSWER";
  const escaped = (answer: string) =>
    answer.replace(/[}#~/"\\*&<]/g, (sign) =>
      sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : `\\${sign}`,
    );
  const text = joined(question.stem, question.text).replace(
    /<span class="blank" data-blank="(\d+)"><\/span>/g,
    (_, index: string) => {
      const answers = question.blanks[Number(index)]?.answers ?? [];
      return `{1:${kind}:${answers.map((answer) => `=${escaped(answer)}`).join("~")}}`;
    },
  );
  return { type: "cloze", content: [], text };
}

function joined(stem: Html, text: Html): Html {
  const alone = /^<p>\s*<span class="blank" data-blank="0"><\/span>\s*<\/p>$/.test(text);
  return alone ? stem : `<p>${stem.replace(/^<p>|<\/p>$/g, "")}</p>\n${text}`;
}

function htmlField(name: string, html: Html, embed: Embedded): Markup {
  return tag(name, { format: "html" }, ...field(html, embed));
}

/** A text with the files that it names. */
function field(html: Html, embed: Embedded): readonly Markup[] {
  const files = [...new Set(filesIn(html))].map((path) => [path, embed(path)] as const);
  const names = new Map(
    files.flatMap(([path, file]) => (file ? [[path, file.name] as const] : [])),
  );
  const text = foreignHtml(html, {
    file: (path) => (names.has(path) ? `@@PLUGINFILE@@/${names.get(path)}` : undefined),
    formula: (tex, isDisplay) => {
      const escaped = tex.replace(/&/g, "&amp;").replace(/</g, "&lt;");
      return isDisplay ? `<p>\\[${escaped}\\]</p>` : `\\(${escaped}\\)`;
    },
  });
  return [
    tag("text", {}, text === "" ? raw("") : cdata(text)),
    ...files.flatMap(([, file]) =>
      file ? [tag("file", { name: file.name, path: "/", encoding: "base64" }, file.base64)] : [],
    ),
  ];
}

export function categoryOf(names: readonly string[]): Markup {
  const path = ["$course$", "top", ...names.map((name) => name.replaceAll("/", "//"))].join("/");
  return tag("question", { type: "category" }, tag("category", {}, tag("text", {}, path)));
}
