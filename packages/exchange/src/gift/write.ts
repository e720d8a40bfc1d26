import type { Html, Question } from "@hocvu/model";
import { foreignHtml, plainText } from "../html/foreign-html.ts";
import { tagsOf } from "../questions/tags.ts";
import { escapeGift } from "./scan.ts";

/** A question in GIFT; nothing for one that GIFT has no form for. */
export function giftOf(question: Question): string | undefined {
  const answers = answersOf(question);
  if (answers === undefined) return undefined;
  const { id, explanation } = question;
  const tags = [`[id:${id}]`, ...tagsOf(question).map((tag) => `[tag:${tag}]`)].join(" ");
  const title = escapeGift(plainText(question.stem).slice(0, 80));
  const general = explanation ? `\n\t####${html(explanation)}` : "";
  const [before, after] = textsOf(question);
  const tail = after === "" ? "" : ` ${after}`;
  return `// ${tags}\n::${title}::[html]${before} {${answers}${general}\n}${tail}\n`;
}

/** What stands before the answers, and behind them where they are in the text. */
function textsOf(question: Question): readonly [string, string] {
  const stem = html(question.stem);
  if (question.type !== "fill-in" && question.type !== "numeric") return [stem, ""];
  const [before = "", after = ""] = html(question.text).split("_____");
  const alone = plainText(`${before}${after}`) === "";
  return alone ? [stem, ""] : [`${stem} ${before}`, after];
}

function answersOf(question: Question): string | undefined {
  switch (question.type) {
    case "single":
    case "true-false":
      return choicesOf(question.choices, ({ correct }) => (correct ? "=" : "~"));
    case "multiple": {
      const right = question.choices.filter(({ correct }) => correct).length;
      const share = Number((100 / right).toFixed(5));
      return choicesOf(question.choices, ({ correct }) => `~%${correct ? share : -share}%`);
    }
    case "matching": {
      const { lefts, rights, right } = question;
      return lefts
        .map(({ html: left }, index) =>
          pair(left, rights.find(({ id }) => id === right[index])?.html ?? ""),
        )
        .join("");
    }
    case "categorize": {
      const { items, groups, right } = question;
      return items
        .map(({ html: item }, index) =>
          pair(item, groups.find(({ id }) => id === right[index])?.html ?? ""),
        )
        .join("");
    }
    case "ordering":
      return question.right
        .map((id, index) =>
          pair(question.items.find((item) => item.id === id)?.html ?? "", String(index + 1)),
        )
        .join("");
    case "fill-in": {
      const [only, ...others] = question.blanks;
      if (others.length > 0 || !only) return undefined;
      return only.answers.map((answer) => `\n\t=${escapeGift(answer)}`).join("");
    }
    case "numeric":
      return `#${question.from}..${question.to}`;
    case "likert":
      return undefined;
    case "short-answer":
      return "";
  }
}

function choicesOf<C extends { readonly html: Html; readonly feedback?: Html }>(
  choices: readonly C[],
  sign: (choice: C) => string,
): string {
  return choices
    .map(
      (choice) =>
        `\n\t${sign(choice)}${html(choice.html)}${choice.feedback ? `#${html(choice.feedback)}` : ""}`,
    )
    .join("");
}

/** The answers of a pair are plain text. */
function pair(left: Html, right: Html): string {
  return `\n\t=${html(left).replaceAll("->", "-&gt;")} -> ${escapeGift(plainText(right))}`;
}

function html(source: Html): string {
  const text = foreignHtml(source, {
    file: () => undefined,
    formula: (tex, isDisplay) =>
      isDisplay ? `\\[${escapeTex(tex)}\\]` : `\\(${escapeTex(tex)}\\)`,
  });
  return escapeGift(text.trim().replace(/\r?\n/g, " "));
}

function escapeTex(tex: string): string {
  return tex.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\s+/g, " ");
}
