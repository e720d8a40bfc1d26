import type { Noted, NotedChoice, Notes } from "./notes.ts";

const SINGLE = /^\s*\[\(([ xX])\)\]\s+(.+)$/;
const MULTIPLE = /^\s*\[\[([ xX])\]\]\s+(.+)$/;
const HINT = /^\s*\[\[\?\]\]\s*(.+)$/;
const TEXT = /^\s*\[\[([^\][?!][^\]]*)\]\]\s*$/;
const STARS = /^\s*\*{3,}\s*$/;

/** Whether a text is LiaScript: its quizzes have signs of their own. */
export function isLiaScript(text: string): boolean {
  return (
    /^\s*\[\([ xX]\)\]\s/m.test(text) ||
    /^\s*\[\[[ xX]\]\]\s/m.test(text) ||
    (/^<!--[\s\S]{0,2000}?^(?:author|narrator|import|version|email):/m.test(text) &&
      /^\s*\[\[[^\]\n]+\]\]\s*$/m.test(text))
  );
}

/** Reads LiaScript: slides as pages, and each quiz with the paragraph before it. */
export function readLiaScript(text: string): Notes {
  const lines = withoutHead(text).split("\n");
  const questions: Noted[] = [];
  const kept: string[] = [];
  let title = "";
  let inCode = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
    if (!inCode && isQuiz(line)) {
      const asked = takeParagraph(kept);
      const { question, next } = quizAt(lines, at, asked);
      questions.push(question);
      at = next - 1;
      continue;
    }
    const heading = inCode ? null : /^(#{1,6})\s+(.*)$/.exec(line);
    if (heading && heading[1] === "#" && title === "") title = (heading[2] ?? "").trim();
    else kept.push(inCode ? line : plainLine(line));
  }
  return { title, questions, lesson: kept.join("\n") };
}

function isQuiz(line: string): boolean {
  return SINGLE.test(line) || MULTIPLE.test(line) || TEXT.test(line);
}

/** The settings at the top stand in a comment; lines are kept so that they count. */
function withoutHead(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]+/g, ""));
}

/** Without marks for speech, animation and macros, which say nothing on paper. */
function plainLine(line: string): string {
  return line
    .replace(/^\s*--\{\{[^}]*\}\}--\s*$/, "")
    .replace(/^\s*\{\{[^}]*\}\}\s*$/, "")
    .replace(/\{\{[^}]*\}\}/g, "")
    .replace(/^#(?=\s)/, "##")
    .replace(/([!?]{1,2})\?\[/g, "$1[");
}

/** The last paragraph, which is what a quiz asks. */
function takeParagraph(kept: string[]): string {
  while (kept.length > 0 && (kept.at(-1) ?? "").trim() === "") kept.pop();
  const own: string[] = [];
  while (kept.length > 0 && (kept.at(-1) ?? "").trim() !== "" && !/^#/.test(kept.at(-1) ?? ""))
    own.unshift(kept.pop() ?? "");
  return own.join("\n").trim();
}

function quizAt(lines: readonly string[], start: number, asked: string) {
  const choices: NotedChoice[] = [];
  const hints: string[] = [];
  let answers: readonly string[] | undefined;
  let unknown: string | undefined;
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const choice = SINGLE.exec(line) ?? MULTIPLE.exec(line);
    const hint = HINT.exec(line);
    const text = TEXT.exec(line);
    if (choice) choices.push({ text: choice[2] ?? "", right: choice[1] !== " " });
    else if (hint) hints.push(hint[1] ?? "");
    else if (text && choices.length === 0 && !answers) {
      const options = (text[1] ?? "").split("|").map((one) => one.trim());
      if (options.length === 1) answers = options;
      else
        choices.push(
          ...options.map((one) => ({
            text: one.replace(/^\(\s*(.*?)\s*\)$/, "$1"),
            right: /^\(.*\)$/.test(one),
          })),
        );
    } else break;
  }
  let explanation = "";
  if (STARS.test(lines[at] ?? "")) {
    const end = lines.findIndex((line, index) => index > at && STARS.test(line));
    if (end > at) {
      explanation = lines
        .slice(at + 1, end)
        .join("\n")
        .trim();
      at = end + 1;
    }
  }
  if (/^\s*<script\b/.test(lines[at] ?? "")) {
    const end = lines.findIndex((line, index) => index >= at && line.includes("</script>"));
    if (end >= 0) at = end + 1;
    // A program judges the answer.
    if (choices.length === 0) unknown = "script";
  }
  const question: Noted = {
    line: start + 1,
    asked,
    ...(choices.length > 0 ? { choices } : {}),
    ...(answers ? { answers } : {}),
    ...(hints.length > 0 ? { hint: hints.join("\n\n") } : {}),
    ...(explanation ? { explanation } : {}),
    ...(unknown ? { unknown } : {}),
  };
  return { question, next: at };
}
