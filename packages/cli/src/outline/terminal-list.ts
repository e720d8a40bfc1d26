import type { Outline, OutlineModule } from "@hocvu/compiler";
import { wrapped } from "../wrap.ts";
import { requirements } from "./requirements.ts";
import type { TerminalWords } from "./terminal.ts";

/** Modules, outcomes and how many questions ask about each, as lines of at most `columns`. */
export function toTerminalList(outline: Outline, words: TerminalWords, columns: number): string {
  const [, , , inExam, all] = words.columns;
  const counts = (questions: OutlineModule["questions"]) =>
    `${inExam}: ${questions.exam} · ${all}: ${questions.all}`;
  const lines = [...wrapped(outline.title, columns), ...wrapped(examLine(outline, words), columns)];
  const point = (text: string) => wrapped(text, columns, "   - ", "     ");
  const below = (text: string) => wrapped(text, columns, "     ");
  outline.modules.forEach((module, index) => {
    lines.push("", ...wrapped(`${module.title} (${module.id})`, columns, `${index + 1}. `, "   "));
    const required = requirements(module);
    if (required.length === 0) {
      lines.push(...point(words.noOutcome), ...below(counts(module.questions)));
    }
    for (const { asked, outcomes } of required) {
      if (outcomes.length === 0) lines.push(...point(words.missing));
      for (const { id, title, questions } of outcomes) {
        lines.push(...point(`${title} (${id})`), ...below(counts(questions)));
      }
      if (asked !== undefined) lines.push(...below(`← ${asked}`));
    }
  });
  outline.missing?.forEach(({ id, title, outcomes }, index) => {
    const number = outline.modules.length + index + 1;
    lines.push("", ...wrapped(`${title} (${id})`, columns, `${number}. `, "   "));
    lines.push(...point(words.missing));
    for (const { text } of outcomes) lines.push(...below(`← ${text}`));
  });
  lines.push("", ...wrapped(`${words.total}: ${counts(outline.questions)}`, columns));
  return `${lines.join("\n")}\n`;
}

/** Whether there is an exam, of how many questions. */
export function examLine({ exam, questions }: Outline, words: TerminalWords): string {
  return exam ? words.exam(exam.questions, questions.exam, exam.passing) : words.noExam;
}
