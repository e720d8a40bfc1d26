import type { Noted, NotedChoice, Notes } from "./notes.ts";

const QUIZ =
  /<quiz>([\s\S]*?)<\/quiz>|<\?quiz\?>([\s\S]*?)<\?\/quiz\?>|^quiz-start\s*$([\s\S]*?)^quiz-end\s*$/gm;
const ITEM = /^\s*[-*]\s+\[([ xX])\]\s+(.*)$/;

/** Whether a page has quizzes as MkDocs' plugin reads them. */
export function isMkDocsQuiz(text: string): boolean {
  return /<quiz>[\s\S]*<\/quiz>|<\?quiz\?>[\s\S]*<\?\/quiz\?>|^quiz-start\s*$[\s\S]*^quiz-end\s*$/m.test(
    text,
  );
}

/** Reads pages with quizzes, as lists of tasks or as lines with names. */
export function readMkDocsQuiz(text: string): Notes {
  const questions: Noted[] = [];
  const rest = text.replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replace(/[^\n]+/g, ""));
  const lesson = rest.replace(QUIZ, (_, tasks, named, older, offset: number) => {
    const line = rest.slice(0, offset).split("\n").length;
    questions.push(
      tasks === undefined ? byNames(String(named ?? older), line) : byTasks(String(tasks), line),
    );
    return "";
  });
  const title = /^#\s+(.+)$/m.exec(lesson)?.[1]?.trim() ?? "";
  return { title, questions, lesson: lesson.replace(/^#\s+.+$/m, "") };
}

function byTasks(text: string, line: number): Noted {
  const asked: string[] = [];
  const choices: NotedChoice[] = [];
  const after: string[] = [];
  for (const one of text.trim().split("\n")) {
    const item = ITEM.exec(one);
    if (item) choices.push({ text: item[2] ?? "", right: item[1] !== " " });
    else (choices.length > 0 ? after : asked).push(one);
  }
  const words = asked.join("\n").trim();
  const blank = /\[\[([^\]]+)\]\]/.exec(words);
  return {
    line,
    asked: blank && choices.length === 0 ? words.replace(blank[0], "____") : words,
    ...(choices.length > 0 ? { choices } : {}),
    ...(blank && choices.length === 0 ? { answers: (blank[1] ?? "").split("|") } : {}),
    ...(after.join("").trim() ? { explanation: after.join("\n").trim() } : {}),
  };
}

function byNames(text: string, line: number): Noted {
  const [head = "", ...tail] = text.split(/^(?:quiz-)?content:\s*$/m);
  const asked: string[] = [];
  const choices: NotedChoice[] = [];
  for (const one of head.split("\n")) {
    const named = /^\s*(?:quiz-)?(question|answer-correct|answer):\s*(.*)$/.exec(one);
    if (named?.[1] === "question") asked.push(named[2] ?? "");
    else if (named) choices.push({ text: named[2] ?? "", right: named[1] === "answer-correct" });
  }
  const explanation = tail.join("").trim();
  return { line, asked: asked.join("\n"), choices, ...(explanation ? { explanation } : {}) };
}
