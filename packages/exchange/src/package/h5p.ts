import type { Html, Question } from "@hocvu/model";
import { blocks, langOf } from "../gift/read.ts";
import { cleanHtml, htmlOfText } from "../html/clean-html.ts";
import { blankHtml, makeChoice, makeFillIn, makeTrueFalse } from "../questions/make.ts";
import { makeShortAnswer } from "../questions/marking.ts";

type Params = Readonly<Record<string, unknown>>;

/** Questions of H5P content (`content.json`), wherever in it they stand; what is no question of a kind that is known is passed over. */
export function h5pQuestions(content: unknown, depth = 0): readonly Question[] {
  if (depth > 30 || content === null || typeof content !== "object") return [];
  if (Array.isArray(content)) return content.flatMap((one) => h5pQuestions(one, depth + 1));
  const node = content as Params;
  const own = questionOf(node);
  if (own) return [own];
  return Object.values(node).flatMap((one) => h5pQuestions(one, depth + 1));
}

function questionOf(node: Params): Question | undefined {
  if (typeof node.taskDescription === "string") return essayOf(node, node.taskDescription);
  const asked = typeof node.question === "string" ? html(node.question) : "";
  if (asked !== "" && Array.isArray(node.answers)) {
    const choices = node.answers.flatMap((one: Params) =>
      typeof one?.text === "string" && one.text.trim() !== ""
        ? [{ html: html(one.text), correct: one.correct === true, feedback: feedbackOf(one) }]
        : [],
    );
    const isSound = choices.length > 1 && choices.some(({ correct }) => correct);
    return isSound ? makeChoice({ stem: asked }, choices) : undefined;
  }
  if (asked !== "" && (node.correct === "true" || node.correct === "false"))
    return makeTrueFalse({ stem: asked }, node.correct === "true", "vi");
  // Single Choice Set: the first answer is the right one.
  if (asked !== "" && Array.isArray(node.answers) === false) return undefined;
  if (typeof node.text === "string" && Array.isArray(node.questions)) return blanksOf(node);
  return undefined;
}

const MENTIONS = {
  vi: { mentions: "Nhắc đến", or: "hay" },
  en: { mentions: "Mentions", or: "or" },
} as const;

/** Essay: what it is marked by are words, each with points, beside a sample; nothing where it has neither. */
function essayOf({ solution, keywords }: Params, task: string): Question | undefined {
  const stem = html(task);
  if (stem === "") return undefined;
  const { sample } = (solution ?? {}) as Params;
  const shown = typeof sample === "string" ? html(sample) : "";
  const lang = langOf(`${stem} ${shown}`);
  const { mentions, or } = MENTIONS[lang];
  const items = (Array.isArray(keywords) ? keywords : []).flatMap((one: Params | null) => {
    const alternatives = Array.isArray(one?.alternatives) ? one.alternatives : [];
    const words = [one?.keyword, ...alternatives].flatMap((word: unknown) =>
      // A pattern between strokes is for a program; `*` stands for any letters.
      typeof word === "string" && !/^\/.*\/$/.test(word.trim()) && /[^\s*]/.test(word)
        ? [`“${html(word.trim().replaceAll("*", "…"))}”`]
        : [],
    );
    const points = (one?.options as Params | undefined)?.points;
    const worth = typeof points === "number" && points > 1 ? ` (${Math.round(points)})` : "";
    return words.length > 0 ? [`<li>${mentions} ${words.join(` ${or} `)}${worth}</li>`] : [];
  });
  const list = items.length > 0 ? `<ul>${items.join("")}</ul>` : "";
  return makeShortAnswer({ stem }, `${shown}\n${list}`, lang);
}

function feedbackOf(answer: Params): Html | undefined {
  const tips = answer.tipsAndFeedback as Params | undefined;
  const text = answer.correct === true ? tips?.chosenFeedback : tips?.chosenFeedback;
  return typeof text === "string" && text.trim() !== "" ? blocks(html(text)) : undefined;
}

/** `Thủ đô là *Hà Nội/Ha Noi:gợi ý*`. */
function blanksOf({ text, questions }: Params): Question | undefined {
  const lines = (questions as readonly unknown[]).filter(
    (one): one is string => typeof one === "string",
  );
  const blanks: string[][] = [];
  const parts = lines.map((line) =>
    line
      .split(/\*([^*\n]+)\*/)
      .map((part, index) => {
        if (index % 2 === 0) return cleanHtml(part.replace(/<\/?p[^>]*>/g, "")).html;
        const answers = (part.split(":")[0] ?? "").split("/").map((one) => one.trim());
        return blankHtml(blanks.push(answers.filter(Boolean)) - 1);
      })
      .join(" "),
  );
  if (blanks.length === 0 || blanks.some((answers) => answers.length === 0)) return undefined;
  const stem = html(String(text)) || htmlOfText("Điền vào chỗ trống.");
  return makeFillIn({ stem }, parts.map((part) => `<p>${part}</p>`).join(""), blanks);
}

function html(text: string): Html {
  return cleanHtml(text).html;
}
