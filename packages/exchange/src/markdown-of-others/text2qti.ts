import type { Noted, NotedChoice, Notes } from "./notes.ts";

const START = /^(\d+)\.\s+(.*)$/;
const CHOICE = /^(\*)?([a-zA-Z])\)\s+(.*)$/;
const SEVERAL = /^\[([ *])\]\s+(.*)$/;
const NUMBER = /^=\s+(.+)$/;
const SHORT = /^\*\s+(.+)$/;
const ESSAY = /^(_{3,}|\^{3,})\s*$/;

/** Whether a text is a quiz as text2qti reads it. */
export function isText2Qti(text: string): boolean {
  return (
    /^\d+\.\s+\S/m.test(text) &&
    (/^\*[a-zA-Z]\)\s/m.test(text) ||
      /^\[\*\]\s/m.test(text) ||
      /^=\s+(?:\[|[+-]?[\d.])/m.test(text) ||
      /^(?:Quiz title|Quiz description):/im.test(text))
  );
}

/** Reads a quiz: numbered questions, `*c)` or `[*]` for what is right, `= 4 +- 0.1`, `... feedback`. */
export function readText2Qti(text: string): Notes {
  const questions: Noted[] = [];
  let title = "";
  let current: Draft | undefined;
  let points: number | undefined;
  let last: "asked" | "choice" | "said" = "asked";
  const end = () => {
    if (current) questions.push(notedOf(current));
    current = undefined;
  };
  const lines = text
    .replace(/^COMMENT\n[\s\S]*?^END_COMMENT$/gm, (one) => one.replace(/[^\n]+/g, ""))
    .split("\n");
  lines.forEach((line, index) => {
    if (/^%/.test(line) || /^(?:GROUP|END_GROUP|pick:|solutions? )/.test(line)) return;
    const head = /^(Quiz title|Title|Points|Text title|Text|Quiz description)\s*:\s*(.*)$/i.exec(
      line,
    );
    if (head) {
      const name = (head[1] ?? "").toLowerCase();
      if (name === "quiz title") title = head[2] ?? "";
      if (name === "points") points = Number(head[2]);
      end();
      return;
    }
    const start = START.exec(line);
    if (start) {
      end();
      current = {
        line: index + 1,
        asked: [start[2] ?? ""],
        choices: [],
        answers: [],
        after: [],
        points,
      };
      points = undefined;
      last = "asked";
      return;
    }
    if (!current) return;
    last = take(current, line, last);
  });
  end();
  return { title, questions, lesson: "" };
}

interface Draft {
  readonly line: number;
  readonly asked: string[];
  readonly choices: { text: string; right: boolean; feedback?: string }[];
  readonly answers: string[];
  readonly after: string[];
  readonly points: number | undefined;
  unknown?: string;
}

function take(draft: Draft, line: string, last: "asked" | "choice" | "said"): typeof last {
  const choice = CHOICE.exec(line);
  const several = SEVERAL.exec(line);
  const number = NUMBER.exec(line);
  const short = SHORT.exec(line);
  const said = /^(?:\.\.\.|\+|-)\s+(.+)$/.exec(line);
  if (choice) draft.choices.push({ text: choice[3] ?? "", right: choice[1] === "*" });
  else if (several) draft.choices.push({ text: several[2] ?? "", right: several[1] === "*" });
  else if (number) draft.answers.push(rangeOf(number[1] ?? ""));
  else if (short) draft.answers.push(short[1] ?? "");
  else if (ESSAY.test(line)) draft.unknown = line.startsWith("^") ? "file upload" : "essay";
  else if (said) {
    const of = draft.choices.at(-1);
    if (of && last !== "asked" && line.startsWith("...")) of.feedback = said[1] ?? "";
    else draft.after.push(said[1] ?? "");
    return "said";
  } else if (line.trim() !== "") {
    const own = line.replace(/^ {1,8}|^\t/, "");
    const of = draft.choices.at(-1);
    if (last === "choice" && of) of.text += `\n${own}`;
    else if (last === "asked") draft.asked.push(own);
    return last;
  } else {
    if (last === "asked") draft.asked.push("");
    return last;
  }
  return "choice";
}

/** `1.4142 +- 0.0001`, `[1.4, 1.5]`, `42` as ours. */
function rangeOf(text: string): string {
  const range = /^\[\s*([^,\]]+),\s*([^\]]+)\]/.exec(text);
  if (range) return `=${(range[1] ?? "").trim()}..${(range[2] ?? "").trim()}`;
  const [middle = "", margin] = text.split(/\+-|±/).map((one) => one.trim());
  if (margin?.endsWith("%")) {
    const width = (Math.abs(Number(middle)) * Number(margin.slice(0, -1))) / 100;
    return `=${middle}±${Number(width.toPrecision(8))}`;
  }
  return margin ? `=${middle}±${margin}` : `=${middle}`;
}

function notedOf({ line, asked, choices, answers, after, points, unknown }: Draft): Noted {
  const isTruth: readonly NotedChoice[] = choices;
  return {
    line,
    asked: asked.join("\n").trim(),
    ...(choices.length > 0 ? { choices: isTruth } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    ...(after.length > 0 ? { explanation: after.join("\n\n") } : {}),
    ...(points && Number.isInteger(points) && points > 1 ? { points } : {}),
    ...(unknown ? { unknown } : {}),
  };
}
