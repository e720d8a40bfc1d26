import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { buildCourse, type SourceFolder } from "@hocvu/markdown";
import type { Found, FoundModule, FoundQuestion, Source } from "../bank.ts";
import { langOf } from "../gift/read.ts";
import { placeOfRow } from "../place.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import type { Noted, Notes } from "./notes.ts";

/** A lesson of fewer letters is the frame of a quiz. */
const LESSON = 120;

/**
 * Reads another dialect of Markdown: its questions are written in ours and read as any bank, so that formatting, formulas and
 * what is let through are the same.
 */
export function dialectReader(notesOf: (text: string) => Notes) {
  return async ({ path, bytes }: Source): Promise<Found> => {
    const text = textOfBytes(bytes);
    const { title, questions, lesson } = notesOf(text);
    const diagnostics: Diagnostic[] = [];
    const known = questions.filter((one) => isKnown(one, path, diagnostics));
    const body = plainMarkdown(lesson).trim();
    const isLesson = body.replace(/[#\s]/g, "").length >= LESSON;
    if (/!\[[^\]]*\]\((?!https?:)[^)]*\)/.test(text))
      diagnostics.push(diagnostic("HV4507", { elements: ["img"] }, placeOfRow(path, 1)));
    const { value } = await buildCourse(folderOf(known, isLesson ? body : "…", langOf(text)));
    const module = value?.course.modules[0];
    const found = new Map(module?.bank.map((question) => [question.id, question]));
    const category = title ? [title] : [];
    const taken: FoundQuestion[] = [];
    known.forEach((one, index) => {
      const question = found.get(idOf(index));
      const place = placeOfRow(path, one.line);
      if (question)
        taken.push({ question: { ...question, id: "", outcomes: [] }, category, place });
      else diagnostics.push(diagnostic("HV4502", { name: nameOf(one), lack: "answers" }, place));
    });
    const modules: readonly FoundModule[] =
      isLesson && module
        ? [
            {
              title,
              opening: module.pages.find(({ id }) => id === module.id)?.html ?? "",
              pages: module.pages.filter(({ id }) => id !== module.id),
              place: placeOfRow(path, 1),
            },
          ]
        : [];
    return { questions: taken, modules, files: new Map(), diagnostics };
  };
}

function isKnown(one: Noted, path: string, diagnostics: Diagnostic[]): boolean {
  const place = placeOfRow(path, one.line);
  if (one.unknown === "essay") {
    diagnostics.push(diagnostic("HV4502", { name: nameOf(one), lack: "sample" }, place));
    return false;
  }
  if (one.unknown) {
    diagnostics.push(diagnostic("HV4501", { kind: one.unknown, name: nameOf(one) }, place));
    return false;
  }
  const lack =
    one.choices === undefined && one.answers === undefined
      ? "answers"
      : one.choices && !one.choices.some(({ right }) => right)
        ? "right"
        : undefined;
  if (lack) diagnostics.push(diagnostic("HV4502", { name: nameOf(one), lack }, place));
  return lack === undefined;
}

function nameOf({ asked }: Noted): string {
  return asked.replace(/\s+/g, " ").slice(0, 60) || "…";
}

function idOf(index: number): string {
  return `cau-${index + 1}`;
}

function folderOf(questions: readonly Noted[], lesson: string, lang: string): SourceFolder {
  const bank = questions.map((one, index) => written(one, idOf(index))).join("\n\n");
  const texts = [
    { path: "01-bai.md", text: `---\ntitle: Bài\n---\n\n${lesson}\n` },
    { path: "01-bai.quiz.md", text: `${bank}\n` },
    { path: "course.md", text: `---\nid: khoa\ntitle: Khóa\nlang: ${lang}\n---\n` },
  ];
  return { texts, assets: new Map() };
}

/** A question as it stands in a bank. */
function written(one: Noted, id: string): string {
  const [first = "", ...rest] = plainMarkdown(one.asked).split("\n");
  const points = one.points ? ` points=${one.points}` : "";
  const choices = one.choices?.map(({ text, right, feedback }) => {
    const own = `- [${right ? "x" : " "}] ${indented(plainMarkdown(text))}`;
    return feedback ? `${own}\n  ${indented(quoted(plainMarkdown(feedback)))}` : own;
  });
  const blank = one.answers
    ? `[[${one.answers.map((text) => text.replaceAll("|", "/")).join("|")}]]`
    : "";
  return [
    `## ${first.replace(/^#+\s*/, "").trim() || "…"} {#${id}${points}}`,
    rest.join("\n").replace(/^#+\s*(.+)$/gm, "**$1**"),
    one.hint ? `:::hint\n${plainMarkdown(one.hint)}\n:::` : "",
    choices ? choices.join("\n") : blank,
    one.explanation
      ? quoted(plainMarkdown(one.explanation).replace(/^#+\s*(.+)$/gm, "**$1**"))
      : "",
  ]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Pictures that lie elsewhere don't come along; what they show is said. */
function plainMarkdown(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\((?!https?:)[^)]*\)/g, (_, alt: string) => (alt ? `[${alt}]` : ""))
    .replace(/!\[([^\]]*)\]\((https?:[^)\s]*)[^)]*\)/g, "[$1]($2)")
    .replace(/\[([^\]]+)\]\((?!https?:|mailto:)[^)]*\)/g, "$1");
}

function indented(text: string): string {
  return text.replace(/\n(?!$)/g, "\n  ");
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}
